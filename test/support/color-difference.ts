/** A colour on the screen, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

const RADIAN = Math.PI / 180;

/**
 * How different two colours look: CIEDE2000 as Sharma, Wu and Dalal wrote it down (Color Research and Application 30, 2005).
 * About 1 is seen side by side, 8 is another colour.
 */
export function colorDifference(one: Rgb, other: Rgb): number {
  return labDifference(labOf(one), labOf(other));
}

type Lab = readonly [lightness: number, a: number, b: number];

/** CIE L*a*b* of an sRGB colour under D65. */
function labOf(color: Rgb): Lab {
  const [red = 0, green = 0, blue = 0] = color
    .map((channel) => channel / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  const [x = 0, y = 0, z = 0] = [
    (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047,
    0.2126729 * red + 0.7151522 * green + 0.072175 * blue,
    (0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883,
  ].map((t) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116));
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** The difference of two colours in CIE L*a*b*. */
export function labDifference([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const meanChroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(share(meanChroma)));
  const [c1, c2] = [Math.hypot((1 + g) * a1, b1), Math.hypot((1 + g) * a2, b2)];
  const [h1, h2] = [hue((1 + g) * a1, b1), hue((1 + g) * a2, b2)];
  const isGrey = c1 * c2 === 0;
  const apart = Math.abs(h1 - h2) > 180;
  const turn = isGrey ? 0 : apart ? h2 - h1 - Math.sign(h2 - h1) * 360 : h2 - h1;
  const meanHue = isGrey ? h1 + h2 : (h1 + h2 + (apart ? (h1 + h2 < 360 ? 360 : -360) : 0)) / 2;
  const [lightness, chroma] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const t =
    1 -
    0.17 * Math.cos((meanHue - 30) * RADIAN) +
    0.24 * Math.cos(2 * meanHue * RADIAN) +
    0.32 * Math.cos((3 * meanHue + 6) * RADIAN) -
    0.2 * Math.cos((4 * meanHue - 63) * RADIAN);
  const away = (lightness - 50) ** 2;
  const l = (l2 - l1) / (1 + (0.015 * away) / Math.sqrt(20 + away));
  const c = (c2 - c1) / (1 + 0.045 * chroma);
  const h = (2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * RADIAN)) / (1 + 0.015 * chroma * t);
  const rotation =
    -2 * Math.sqrt(share(chroma)) * Math.sin(60 * Math.exp(-(((meanHue - 275) / 25) ** 2)) * RADIAN);
  return Math.sqrt(l ** 2 + c ** 2 + h ** 2 + rotation * c * h);
}

function share(chroma: number): number {
  return chroma ** 7 / (chroma ** 7 + 25 ** 7);
}

/** In degrees, 0 to 360. */
function hue(a: number, b: number): number {
  const degrees = Math.atan2(b, a) / RADIAN;
  return degrees < 0 ? degrees + 360 : degrees;
}
