import type { Credit } from '../credits';

/** Who made the texts and models on the page. */
export function CreditList({ credits }: { readonly credits: readonly Credit[] }) {
  return (
    <footer className="live-credits">
      <h2>Sources</h2>
      <ul>
        {credits.map(({ name, what, url, licence }) => (
          <li key={url}>
            <a href={url}>{name}</a>: {what}. Licence: {licence}.
          </li>
        ))}
      </ul>
    </footer>
  );
}
