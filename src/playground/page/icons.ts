const SVG = 'http://www.w3.org/2000/svg';

/** Half the height of each bar of a drawn voice message, four units apart. */
const bars = [2, 3, 6, 4, 2, 5, 8, 6, 9, 5, 3, 7, 10, 8, 5, 9, 7, 4, 6, 3, 5, 8, 6, 3, 2, 4, 6, 3, 2, 2];
const waveform = bars.map((half, index) => `M${index * 4 + 2} ${12 - half}v${half * 2}`).join('');

/** Strokes on a 24×24 field; a waveform is wider. */
const strokes = {
  menu: ['M4 7h16', 'M4 12h16', 'M4 17h16'],
  more: ['M12 5.5v.01', 'M12 12v.01', 'M12 18.5v.01'],
  send: ['M4.5 11.9 20 4.6l-4.6 15-3.7-5.9z', 'M20 4.6l-8.3 9.1'],
  attach: [
    'm20 11.2-8.4 8.3a5 5 0 0 1-7.1-7l8.6-8.6a3.4 3.4 0 0 1 4.8 4.8l-8.5 8.5a1.7 1.7 0 0 1-2.4-2.4l7.7-7.7',
  ],
  keyboard: ['M3 6.5h18v11H3z', 'M7 10.2v.01', 'M12 10.2v.01', 'M17 10.2v.01', 'M8 14h8'],
  letters: ['M4 8.5 12 16l8-7.5'],
  down: ['m5 9 7 7 7-7'],
  close: ['M6 6l12 12', 'M18 6 6 18'],
  check: ['m4.5 12.8 5 5L19.5 7'],
  read: ['m1.6 12.6 4.5 4.5 9-9.6', 'm10.9 16 1.1 1.1 9-9.6'],
  clock: ['M12 7v5.2l3.2 2', 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17'],
  failed: ['M12 7v6', 'M12 16.6v.01', 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17'],
  outward: ['M8 16 16.5 7.5', 'M9 7.2h7.8V15'],
  copy: ['M9 9h11v11H9z', 'M15 9V4H4v11h5'],
  share: ['m14 5 6 6-6 6', 'M20 11H11c-4 0-6.5 2.4-7 7.5'],
  reply: ['m10 5-6 6 6 6', 'M4 11h9c4 0 6.5 2.4 7 7.5'],
  edit: ['m4.5 19.5.8-4L16 4.8l3.2 3.2L8.5 18.7z', 'm13.5 7.3 3.2 3.2'],
  forward: ['m14 5 6 6-6 6', 'M20 11H4'],
  photo: ['M4 5h16v14H4z', 'm4 16 4.5-4.5 4 4 3-3L20 17', 'M15.5 9v.01'],
  document: ['M6 3.5h8l4.5 4.5v12.5H6z', 'M14 3.5V8h4.5', 'M9 13h6', 'M9 16.5h6'],
  sticker: [
    'M19.5 12.5v-6a2 2 0 0 0-2-2h-11a2 2 0 0 0-2 2v11a2 2 0 0 0 2 2h6z',
    'M12.5 19.5c0-4.5 2.5-7 7-7',
    'M9 9.8v.01',
    'M14.5 9.8v.01',
  ],
  voice: [
    'M12 3.5a3 3 0 0 1 3 3V11a3 3 0 0 1-6 0V6.5a3 3 0 0 1 3-3',
    'M5.5 11a6.5 6.5 0 0 0 13 0',
    'M12 17.5v3',
  ],
  location: [
    'M12 21c4.5-5 6.7-8.4 6.7-11.3a6.7 6.7 0 0 0-13.4 0C5.3 12.6 7.5 16 12 21',
    'M12 12a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6',
  ],
  contact: ['M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8', 'M4.5 20c.8-3.8 3.6-5.7 7.5-5.7s6.7 1.9 7.5 5.7'],
  play: ['M8.5 5.5v13l10-6.5z'],
  download: ['M12 4v11', 'm7 10.5 5 5 5-5', 'M5 20h14'],
  start: ['M7 5v14l11-7z'],
  block: ['M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17', 'm6 6 12 12'],
  clear: ['M5 7h14', 'M9.5 7V4.5h5V7', 'm6.8 7 .9 12.5h8.6l.9-12.5', 'M10.3 11v5', 'M13.7 11v5'],
  sun: [
    'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8',
    'M12 2.5v2',
    'M12 19.5v2',
    'M2.5 12h2',
    'M19.5 12h2',
    'm5.3 5.3 1.4 1.4',
    'm17.3 17.3 1.4 1.4',
    'm5.3 18.7 1.4-1.4',
    'm17.3 6.7 1.4-1.4',
  ],
  moon: ['M20 14.2A8.3 8.3 0 0 1 9.8 4 8.3 8.3 0 1 0 20 14.2'],
  contrast: ['M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17', 'M12 3.5v17', 'M15 5.2v13.6', 'M18 7.5v9'],
  guest: [
    'M10 11.5a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.6',
    'M3 20c.7-3.7 3.3-5.5 7-5.5 1.7 0 3.1.4 4.2 1.1',
    'M18 14.5v6',
    'M15 17.5h6',
  ],
  info: ['M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17', 'M12 11v5.5', 'M12 7.6v.01'],
  wave: [waveform],
} as const;

export type IconName = keyof typeof strokes;

export const isIconName = (name: string): name is IconName => name in strokes;

/** Drawn in the colour of the text around it; says nothing to a screen reader. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', name === 'wave' ? `0 0 ${bars.length * 4} 24` : '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  for (const stroke of strokes[name]) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', stroke);
    svg.append(path);
  }
  return svg;
}
