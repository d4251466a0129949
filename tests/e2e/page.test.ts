import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openPage } from '../support/browser.ts';
import { COMMANDS } from './page-bot.ts';
import { all, answer, box, chooseInMenu, measure, type Stage, say, setStage } from './page-guest.ts';

if (!chromiumPath) {
  process.stderr.write(
    'No Chromium is installed (CHROMIUM_PATH names another place): the chat page is not tested.\n',
  );
}

let stage: Stage;

beforeAll(async () => {
  if (chromiumPath) stage = await setStage(chromiumPath);
});

afterAll(() => stage?.close());

const begin: Stage['begin'] = (options) => stage.begin(options);

const count = (page: Page, selector: string) => page.locator(selector).count();

describe.skipIf(!chromiumPath)('the chat page', { timeout: 60_000 }, () => {
  it('begins with what the bot can do and one button', async () => {
    const { page, complaints } = await openPage(stage.browser, stage.playground.url);
    await page.getByText('Справочник о технопарках').waitFor();
    expect(await page.locator('#composer').isVisible()).toBe(false);
    expect(await page.title()).toBe('Технопарки Москвы');
    await page.getByRole('button', { name: 'Начать' }).click();
    await answer(page, 'начало');
    expect(await page.locator('.is-out .command').textContent()).toBe('/start');
    expect(await page.locator('.date').textContent()).toBe('сегодня');
    expect(complaints).toEqual([]);
  });

  it('starts with the payload of its address', async () => {
    const { page } = await openPage(stage.browser, `${stage.playground.url}/#start=bn_oez`);
    await page.getByRole('button', { name: 'Начать' }).click();
    await answer(page, 'начало bn_oez');
    await chooseInMenu(page, 'Начать с параметром');
    await page.getByRole('textbox', { name: 'Начать с параметром' }).fill('tp_kalibr');
    await page.keyboard.press('Enter');
    await answer(page, 'начало tp_kalibr');
  });

  it('shows every style of text', async () => {
    const { page, complaints } = await begin();
    await say(page, '/styles', 'жирный');
    const text = page.locator('.is-in .text', { hasText: 'жирный' });
    for (const tag of [
      'strong',
      'em',
      'u',
      's',
      'strong em',
      'pre code',
      'blockquote',
      'blockquote.is-expandable',
    ]) {
      expect(await text.locator(tag).count(), tag).toBeGreaterThan(0);
    }
    expect(await text.textContent()).toContain('<script>');
    const link = text.getByRole('link', { name: 'ссылка' });
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await link.getAttribute('rel')).toContain('noopener');

    expect(await text.locator('.spoiler').getAttribute('aria-label')).toContain('Скрытый');
    await text.locator('.spoiler').press('Enter');
    expect(await text.locator('.spoiler.is-revealed').innerText()).toBe('тайна');

    const quote = text.locator('.is-expandable');
    const collapsed = (await quote.boundingBox())?.height ?? 0;
    await quote.getByRole('button', { name: 'Развернуть' }).click();
    expect((await quote.boundingBox())?.height).toBeGreaterThan(collapsed * 2);

    await text.getByRole('button', { name: '/echo' }).click();
    await answer(page, ': /echo');
    await text.getByRole('button', { name: 'карточка' }).click();
    await answer(page, 'начало tp_kalibr');
    expect(complaints).toEqual([]);
  });

  it('edits in place what a button belongs to, and leaves the focus there', async () => {
    const { page } = await begin();
    await say(page, '/buttons', 'страница 1');
    const rows = await count(page, '.row');
    const next = page.getByRole('button', { name: 'Дальше' });
    await next.focus();
    for (const number of [2, 3, 4]) {
      await page.keyboard.press('Enter');
      await answer(page, `страница ${number}`);
    }
    expect(await count(page, '.row')).toBe(rows);
    expect(await next.evaluate('document.activeElement.textContent')).toBe('Дальше');
    expect(await count(page, '.edited')).toBe(0);
    const widths = new Set(
      await measure(page, `${all('.key-row:nth-child(3) .key')}.map(node => Math.round(${box}.width))`),
    );
    expect(widths.size).toBe(1);
    await page.getByRole('button', { name: 'Удалить' }).click();
    await next.waitFor({ state: 'detached' });
  });

  it('shows the answers to a press: a spinner, a line, a window', async () => {
    const { page } = await begin({ permissions: ['clipboard-read', 'clipboard-write'] });
    await say(page, '/buttons', 'страница 1');
    await page.getByRole('button', { name: 'Молчание' }).click();
    await page.locator('.key[aria-busy=true]', { hasText: 'Молчание' }).waitFor();
    await page.getByRole('button', { name: 'Строкой' }).click();
    await page.locator('.toast', { hasText: 'записано' }).waitFor();
    expect(await count(page, '.key[aria-busy=true]')).toBe(1);
    await page.getByRole('button', { name: 'Окном' }).click();
    await page.getByRole('dialog').getByText('нечего сравнивать').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Адрес' }).click();
    await page.locator('.toast', { hasText: 'Скопировано' }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('ул. Годовикова, 9');
    await page.getByRole('button', { name: 'Поделиться' }).click();
    await page.getByRole('dialog').getByText('@technoparks_local_bot калибр').waitFor();
    await page.getByRole('button', { name: 'Закрыть' }).click();
    expect(await page.getByRole('link', { name: 'Сайт' }).getAttribute('href')).toBe('https://example.org/');
  });

  it('offers the commands to the keyboard', async () => {
    const { page } = await begin();
    const options = page.getByRole('option');
    await page.locator('#input').pressSequentially('/s');
    expect(await options.allTextContents()).toEqual(['/startглавное меню', '/stylesвсе виды текста']);
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('#input').getAttribute('aria-activedescendant')).toBe('command-1');
    await page.keyboard.press('Tab');
    expect(await page.locator('#input').inputValue()).toBe('/styles ');
    await page.locator('#input').fill('');
    await page.getByRole('button', { name: 'Команды бота' }).click();
    expect(await options.count()).toBe(COMMANDS.length);
    await page.keyboard.press('Escape');
    expect(await options.count()).toBe(0);
    await page.locator('#input').pressSequentially('/b');
    await page.keyboard.press('Enter');
    await answer(page, 'страница 1');
  });

  it('has the keyboard of the bot in place of the letters', async () => {
    const { page } = await begin();
    await say(page, '/keyboard', 'где вы');
    const keys = page.locator('#reply-keyboard');
    expect(await page.locator('#input').getAttribute('placeholder')).toBe('выберите');
    await keys.getByRole('button', { name: 'Да' }).click();
    await answer(page, ': Да');
    expect(await keys.isVisible()).toBe(false);
    await page.locator('#keyboard-toggle').click();
    await keys.getByRole('button', { name: 'Моё место' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Зеленоград' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Отправить' }).click();
    await answer(page, 'точка 55.9825');
    await say(page, '/hide', 'убрано');
    expect(await page.locator('#keyboard-toggle').isVisible()).toBe(false);
    await say(page, '/ask', 'как вас зовут');
    expect(await page.locator('#input').getAttribute('placeholder')).toBe('имя');
    await say(page, 'Пётр', 'как вас зовут: Пётр');
    expect(await page.locator('.is-in .reply-text').last().textContent()).toBe('Пётр');
  });

  it('shows places, documents and photos, and sends them', async () => {
    const { page, complaints } = await begin();
    await say(page, '/place');
    const place = page.locator('.place');
    await place.getByText('ул. Годовикова, 9').waitFor();
    expect(await place.getAttribute('href')).toContain('37.6386');
    await say(page, '/file', 'всё');
    await page.locator('.card-detail', { hasText: /Б$/u }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /мои данные/u }).click();
    expect((await download).suggestedFilename()).toBe('мои данные.json');
    await say(page, '/photo');
    await page.getByRole('button', { name: 'Открыть фото' }).click();
    await page.getByRole('dialog').locator('img').waitFor();
    expect(await measure(page, 'document.querySelector("dialog img").naturalWidth')).toEqual([320]);
    await page.keyboard.press('Escape');
    for (const [index, kind] of ['Фото', 'Документ', 'Стикер', 'Голосовое сообщение'].entries()) {
      await page.getByRole('button', { name: 'Прикрепить' }).click();
      await page.getByRole('menuitem', { name: kind }).click();
      await page.locator('.is-in .text', { hasText: 'вложение' }).nth(index).waitFor();
    }
    expect(complaints).toEqual([]);
  });

  it('rewrites the last own message', async () => {
    const { page } = await begin();
    await say(page, 'калибр', ': калибр');
    await page.keyboard.press('ArrowUp');
    expect(await page.locator('#input').inputValue()).toBe('калибр');
    await say(page, 'калибр сваo', 'исправлено: калибр сваo');
    const own = page.locator('.is-out', { hasText: 'калибр сваo' });
    expect(await own.locator('.edited').textContent()).toBe('изменено');
  });

  it('answers a message, by the mouse and by the keyboard', async () => {
    const { page } = await begin();
    await say(page, 'первое', ': первое');
    await page.locator('.is-out .text', { hasText: 'первое' }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Ответить' }).click();
    expect(await page.locator('#subject-text').textContent()).toBe('первое');
    await say(page, 'второе', 'первое: второе');
    await page.keyboard.press('Control+ArrowUp');
    await page.keyboard.press('Control+ArrowUp');
    expect(await page.locator('#subject-text').textContent()).toBe('второе');
    await page.keyboard.press('Escape');
    expect(await page.locator('#subject').isVisible()).toBe(false);
    await page.locator('.is-out .reply-header').click();
    await page.locator('.is-lit', { hasText: 'первое' }).waitFor();
  });

  it('has another guest begin anew, and the former one come back', async () => {
    const { page } = await begin();
    const guest = String((await measure(page, 'localStorage.getItem("guest")'))[0]);
    await chooseInMenu(page, 'Новый гость');
    await page.getByRole('button', { name: 'Войти' }).click();
    await page.getByRole('button', { name: 'Начать' }).waitFor();
    await chooseInMenu(page, 'Новый гость');
    await page.getByRole('spinbutton', { name: 'Новый гость' }).fill(guest);
    await page.getByRole('button', { name: 'Войти' }).click();
    await answer(page, 'начало');
  });

  it('blocks the bot and takes it back', async () => {
    const { page } = await begin();
    await chooseInMenu(page, 'Заблокировать бота');
    await page.getByRole('button', { name: 'Разблокировать' }).waitFor();
    expect(await page.locator('#composer').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Разблокировать' }).click();
    await say(page, 'вы здесь', ': вы здесь');
    await chooseInMenu(page, 'Очистить чат');
    await page.getByRole('dialog').getByRole('button', { name: 'Очистить' }).click();
    await page.getByRole('button', { name: 'Начать' }).waitFor();
  });

  it('shows that the bot is typing', async () => {
    const { page } = await begin();
    await say(page, '/type');
    await page.locator('#peer-status', { hasText: 'печатает…' }).waitFor();
  });
});
