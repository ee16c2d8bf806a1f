/* Short real texts for the stories of single states. */

/** From the profile of Austria in The World Factbook. */
export const AUSTRIA =
  'Once the center of power for the large Austro-Hungarian Empire, Austria was reduced to a small republic after its ' +
  'defeat in World War I. Following annexation by Nazi Germany in 1938 and subsequent occupation by the victorious ' +
  "Allies in 1945, Austria's status remained unclear for a decade.";

/** From the same. */
export const AUSTRIA_IN_THE_UNION =
  "The Soviet Union's collapse in 1991 and Austria's entry into the European Union in 1995 have altered the meaning of " +
  'this neutrality. A prosperous, democratic country, Austria entered the EU Economic and Monetary Union in 1999.';

/** How Moby Dick begins. */
export const ISHMAEL =
  'Call me Ishmael. Some years ago—never mind how long precisely—having little or no money in my purse, and nothing ' +
  'particular to interest me on shore, I thought I would sail about a little and see the watery part of the world.';

/** Emoji of one and of several code points: with a skin tone, joined, flags, a key cap. */
export const EMOJI = 'Ada 👩🏽‍🚀 and Émile 👨‍👩‍👧 flew from Kyïv 🇺🇦 to São Paulo 🇧🇷 in 3️⃣ hours 😀!';
