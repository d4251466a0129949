import { describe, expect, it } from 'vitest';
import { keepScreens } from '../../src/bot/kept-screens.ts';
import { Html } from '../../src/telegram/html.ts';
import { bundledCatalog } from '../support/catalog.ts';

function keep() {
  let catalog = bundledCatalog;
  const made: number[] = [];
  const screen = keepScreens(
    () => catalog,
    (page: number) => String(page),
    (_, page) => {
      made.push(page);
      return { text: Html.trusted(`страница ${page}`), keyboard: [] };
    },
  );
  return {
    made,
    text: (page: number) => screen(page).text.value,
    renewCatalog: () => {
      catalog = { ...bundledCatalog };
    },
  };
}

describe('kept screens', () => {
  it('are made once, each on its own', () => {
    const { made, text } = keep();
    expect([text(1), text(2), text(1)]).toEqual(['страница 1', 'страница 2', 'страница 1']);
    expect(made).toEqual([1, 2]);
  });

  it('are made anew when the catalogue has changed', () => {
    const { made, text, renewCatalog } = keep();
    text(1);
    renewCatalog();
    text(1);
    expect(made).toEqual([1, 1]);
  });

  it('do not grow without bound', () => {
    const { made, text } = keep();
    for (let page = 0; page < 201; page += 1) text(page);
    text(200);
    text(0);
    expect(made.slice(200)).toEqual([200, 0]);
  });
});
