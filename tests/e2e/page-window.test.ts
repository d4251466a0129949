import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPlayground } from '../../src/playground/server.ts';
import { chromiumPath, openPage } from '../support/browser.ts';
import { ru } from '../support/locale.ts';
import { all, answer, box, chooseInMenu, measure, type Stage, say, setStage } from './page-guest.ts';

let stage: Stage;

beforeAll(async () => {
  if (chromiumPath) stage = await setStage(chromiumPath);
});

afterAll(() => stage?.close());

const begin: Stage['begin'] = (options) => stage.begin(options);

const overflow = (page: Page) => measure(page, 'document.documentElement.scrollWidth - innerWidth');

describe.skipIf(!chromiumPath)('the window of the chat', { timeout: 60_000 }, () => {
  it('stays where one reads, and counts what comes below', async () => {
    const { page } = await begin({ viewport: { width: 800, height: 500 } });
    const [guest] = await measure(page, 'Number(localStorage.getItem("guest"))');
    const send = (text: string) => stage.bot.api.sendMessage(Number(guest), text);
    await say(page, '/many', 'сообщение 30.');
    expect(await page.locator('#down').isVisible()).toBe(false);

    await measure(page, 'document.querySelector("#scroller").scrollTo(0, 400)');
    await page.locator('#down').waitFor();
    const [read] = await measure(page, `${all('.row')}.findIndex(node => ${box}.top > 100)`);
    const place = () =>
      measure(page, `${all('.row')}.slice(${read}, ${Number(read) + 1}).map(node => ${box}.top)`);
    const before = await place();
    const grown = Number(await page.locator('.row.is-in').nth(1).getAttribute('data-message'));
    await stage.bot.api.editMessageText(Number(guest), grown, 'строка\n'.repeat(20));
    await send('ниже первое');
    await send('ниже второе');
    await answer(page, 'ниже второе');
    expect(await place()).toEqual(before);
    expect(await page.locator('#down-count').textContent()).toBe('2');
    await page.locator('#down').click();
    await page.locator('#down').waitFor({ state: 'hidden' });

    await send('сразу видно');
    await answer(page, 'сразу видно');
    expect(await measure(page, 'scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight')).toEqual(
      [0],
    );
  });

  it('keeps what could not be sent, and sends it again', async () => {
    const { page } = await begin();
    await page.route('**/chat/actions*', (route) => route.abort());
    await say(page, 'дойдёт не сразу');
    await page.getByRole('alert').getByText('Не отправлено').waitFor();
    await page.unroute('**/chat/actions*');
    await page.getByRole('button', { name: 'Повторить' }).click();
    await answer(page, ': дойдёт не сразу');
    expect(await page.locator('.is-out .text', { hasText: 'дойдёт не сразу' }).count()).toBe(1);
  });

  it.each(['light', 'dark'] as const)('fits a narrow window in the %s theme', async (colorScheme) => {
    const { page } = await begin({ viewport: { width: 360, height: 640 }, colorScheme });
    for (const command of ['/styles', '/buttons', '/keyboard']) await say(page, command);
    await answer(page, 'где вы');
    await say(page, 'оченьдлинноесловобезпробелов'.repeat(8), ': оченьдлинноеслово');
    expect(await overflow(page)).toEqual([0]);
    const isSmall = `!node.matches('.command') && ${box}.height > 0 && ${box}.height < 40`;
    const small = await measure(
      page,
      `${all('button')}.filter(node => ${isSmall}).map(node => node.outerHTML)`,
    );
    expect(small).toEqual([]);
    await page.locator('#peer').click();
    expect(await overflow(page)).toEqual([0]);
  });

  it('is dark or light as the system, or as one likes', async () => {
    const { page } = await begin({ colorScheme: 'dark' });
    const ground = async () =>
      (await measure(page, 'getComputedStyle(document.querySelector(".header")).backgroundColor'))[0];
    expect(await ground()).toBe('rgb(23, 33, 43)');
    await chooseInMenu(page, 'Светлая тема');
    expect(await ground()).toBe('rgb(255, 255, 255)');
    await page.reload();
    await answer(page, 'начало');
    expect(await ground()).toBe('rgb(255, 255, 255)');
  });
});

describe.skipIf(!chromiumPath)('a lost connection', { timeout: 60_000 }, () => {
  it('is said and mended, with the messages in their place', async () => {
    const first = await startPlayground({ host: '127.0.0.1', port: 0, t: ru });
    const { port } = new URL(first.url);
    const { page } = await openPage(stage.browser, first.url);
    await page.getByRole('button', { name: 'Начать' }).click();
    await page.locator('.is-out', { hasText: '/start' }).waitFor();
    await page.locator('#peer-status', { hasText: 'бот не в сети' }).waitFor();
    await first.close();
    await page.getByText('Соединение…').waitFor();
    expect(await page.locator('.row').count()).toBe(1);
    const second = await startPlayground({ host: '127.0.0.1', port: Number(port), t: ru });
    await page.getByText('Соединение…').waitFor({ state: 'hidden' });
    await second.close();
  });
});
