import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** WCAG 2.2, success criterion 1.4.3 (AA), for text of any size. */
const LEAST = 4.5;

type Colour = readonly [red: number, green: number, blue: number, alpha: number];
const css = readFileSync('src/playground/page/theme.css', 'utf8');

const themes = ['light', 'dark'] as const;

function colour(name: string, theme: (typeof themes)[number]): Colour {
  const value = new RegExp(`--${name}: ([^;]+);`).exec(css)?.[1] ?? '';
  const pair = /^light-dark\(\s*(#\w+|rgb\([^)]*\)),\s*(#\w+|rgb\([^)]*\))\s*\)$/.exec(value);
  return parse((theme === 'light' ? pair?.[1] : pair?.[2]) ?? value);
}

function parse(value: string): Colour {
  const hex = /^#(\w\w)(\w\w)(\w\w)$/
    .exec(value)
    ?.slice(1)
    .map((part) => Number.parseInt(part, 16));
  const parts = hex ?? value.match(/[\d.]+/g)?.map(Number) ?? [];
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN, alpha = 1] = parts;
  return [red, green, blue, alpha];
}

const over = ([red, green, blue, alpha]: Colour, [r, g, b]: Colour): Colour => [
  red * alpha + r * (1 - alpha),
  green * alpha + g * (1 - alpha),
  blue * alpha + b * (1 - alpha),
  1,
];

function luminance([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue]
    .map((part) => part / 255)
    .map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(ink: Colour, ground: Colour): number {
  const [light = 0, dark = 0] = [luminance(ink), luminance(ground)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const onSolid = [
  ['text', ['surface', 'surface-hover', 'in', 'in-soft', 'out', 'out-soft']],
  ['text-quiet', ['surface', 'surface-hover']],
  ['accent', ['surface', 'surface-hover']],
  ['danger', ['surface', 'surface-hover']],
  ['on-accent', ['accent-fill', 'primary', 'success', 'danger-fill']],
  ['in-quiet', ['in']],
  ['in-link', ['in', 'in-soft']],
  ['out-quiet', ['out']],
  ['out-link', ['out', 'out-soft']],
] as const;

describe.each(themes)('the %s theme can be read', (theme) => {
  it.each(onSolid.flatMap(([ink, grounds]) => grounds.map((ground) => [ink, ground] as const)))(
    '%s on %s',
    (ink, ground) => {
      expect(contrast(colour(ink, theme), colour(ground, theme))).toBeGreaterThanOrEqual(LEAST);
    },
  );

  it.each(['wallpaper', 'wallpaper-a', 'wallpaper-b', 'wallpaper-c', 'wallpaper-d'])(
    'a button on %s',
    (ground) => {
      for (const fill of ['overlay', 'overlay-hover', 'toast']) {
        const button = over(colour(fill, theme), colour(ground, theme));
        expect(contrast(colour('on-overlay', theme), button)).toBeGreaterThanOrEqual(LEAST);
      }
    },
  );
});
