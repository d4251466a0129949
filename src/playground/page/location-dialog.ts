import { openDialog } from './dialogs.ts';
import { element } from './dom.ts';
import type { Texts } from './texts.ts';

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Places of Moscow that a question about the nearest technopark may start from. */
const presets = [
  { text: 'page-place-centre', latitude: 55.7539, longitude: 37.6208 },
  { text: 'page-place-zelenograd', latitude: 55.9825, longitude: 37.1814 },
  { text: 'page-place-skolkovo', latitude: 55.6984, longitude: 37.3596 },
  { text: 'page-place-tekstilshchiki', latitude: 55.7089, longitude: 37.7317 },
  { text: 'page-place-strogino', latitude: 55.8037, longitude: 37.4024 },
  { text: 'page-place-troitsk', latitude: 55.4849, longitude: 37.3069 },
] as const;

/** Asks where the guest is: one of the places, or coordinates by hand. */
export async function askLocation(t: Texts): Promise<Point | null> {
  const latitude = numberField(t('page-latitude'), presets[0].latitude, 90);
  const longitude = numberField(t('page-longitude'), presets[0].longitude, 180);
  const places = presets.map((preset) =>
    element(
      'button',
      {
        type: 'button',
        class: 'chip',
        onclick: () => {
          latitude.value = String(preset.latitude);
          longitude.value = String(preset.longitude);
        },
      },
      t(preset.text),
    ),
  );
  const pressed = await openDialog({
    title: t('page-location'),
    body: [
      element('p', { class: 'dialog-note' }, t('page-location-note')),
      element('div', { class: 'chips' }, ...places),
      element(
        'div',
        { class: 'field-pair' },
        labelled(t('page-latitude'), latitude),
        labelled(t('page-longitude'), longitude),
      ),
    ],
    answers: [
      { text: t('page-cancel'), value: '' },
      { text: t('page-send'), value: 'send' },
    ],
  });
  const point = { latitude: latitude.valueAsNumber, longitude: longitude.valueAsNumber };
  return pressed === 'send' ? point : null;
}

const numberField = (label: string, value: number, limit: number): HTMLInputElement =>
  element('input', {
    class: 'field',
    type: 'number',
    required: true,
    step: 'any',
    min: -limit,
    max: limit,
    value,
    'aria-label': label,
  });

const labelled = (text: string, field: HTMLElement) => element('label', { class: 'labelled' }, text, field);
