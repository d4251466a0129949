import { describe, expect, it } from 'vitest';
import { ROUTES } from '../../src/bot/routes.ts';
import { QUESTION, setAskScene } from '../support/ask-scene.ts';
import { describeOnEachDatabase } from '../support/database.ts';
import { ru as t } from '../support/locale.ts';

describeOnEachDatabase('a question to a person', (open) => {
  const scene = setAskScene(open);

  it('goes to the operators after a preview, and the answer comes back under its number', async () => {
    const { anna, operator, says, presses, appears, toOperators, count } = scene;
    await says(anna, '/ask');
    expect(anna.screen().text).toContain('шаг 1');
    await says(anna, `${QUESTION} Мой телефон +7 916 123-45-67, почта anna@example.com`);
    const preview = anna.screen();
    expect(preview.text).toContain('[телефон]');
    expect(preview.text).toContain('[почта]');
    expect(preview.text).not.toContain('916');
    expect(preview.text).toContain(t.text('ask-hidden-phone'));
    await presses(anna, t.text('ask-send'));
    const number = /№ (\d+)/.exec(anna.screen().text)?.[1];
    expect(number).toBeDefined();

    const card = await toOperators('оптоволокно');
    expect(card.text).toContain(`№ ${number}`);
    expect(card.text).not.toContain('916');
    expect(card.text).not.toContain('Анна');

    await presses(operator, t.text('desk-take'));
    expect((await operator.nextToast()).text).toBe(t.text('desk-taken', { number: number ?? '' }));
    expect((await toOperators('Ольга')).message_id).toBe(card.message_id);

    await says(operator, 'Можно, <b>по заявке</b> в управляющую компанию.', card.message_id);
    const answer = await appears(anna.chatId, 'Можно, <b>по заявке</b> в управляющую компанию.');
    expect(answer.text).toContain(`№ ${number}`);

    await says(anna, 'А какой срок?', answer.message_id);
    const more = await toOperators('А какой срок?');
    expect(more.reply_to_message?.message_id).toBe(card.message_id);
    await says(operator, 'Десять дней.', more.message_id);
    await appears(anna.chatId, 'Десять дней.');

    await presses(anna, t.text('ask-close'), answer.message_id);
    expect(anna.screen().text).toContain('закрыт');
    expect(count(anna.chatId, 'Десять дней.')).toBe(1);
    expect((await toOperators(t.text('desk-card-closed-asker'))).message_id).toBe(card.message_id);
    await says(operator, 'И ещё.', card.message_id);
    await toOperators(t.text('desk-not-open', { number: number ?? '' }));
    await says(anna, '/ask');
    expect(anna.screen().rows.flat().join()).toContain(`№ ${number} · закрыт`);
  });

  it('is carried over from the answer that had none, also after a restart', async () => {
    const { anna, says, presses, toOperators } = scene;
    await says(anna, QUESTION);
    await scene.restart();
    await presses(anna, t.text('ask-button'));
    expect(anna.screen().text).toContain('шаг 2');
    expect(anna.screen().text).toContain(QUESTION);
    await presses(anna, t.text('ask-send'));
    await toOperators('оптоволокно');
  });

  it('is first tried by the bot, whose answer goes along', async () => {
    const { anna, says, presses, toOperators } = scene;
    await says(anna, '/ask');
    await says(anna, 'адрес технопарка калибр');
    expect(anna.screen().text).toContain('Годовикова');
    expect(anna.screen().text).toContain(t.text('ask-helped').replace(/<[^>]*>/g, ''));
    await presses(anna, t.text('ask-helped-yes'));
    expect(anna.screen().text).toBe(t.text('ask-glad'));
    expect(await scene.bot.desk?.tickets.ofAsker(anna.user.id)).toEqual([]);

    await says(anna, '/ask адрес технопарка калибр');
    await presses(anna, t.text('ask-helped-no'));
    expect(anna.screen().text).toContain('Годовикова');
    await presses(anna, t.text('ask-send'));
    await toOperators('Годовикова');
  });

  it('is text, neither too short nor too long', async () => {
    const { anna, says } = scene;
    await says(anna, '/ask');
    await anna.sends('photo');
    await scene.bot.handle();
    expect(anna.screen().text).toContain(t.text('ask-text-only'));
    await says(anna, 'а');
    expect(anna.screen().text).toContain(t.text('ask-too-short'));
    await says(anna, 'я'.repeat(1200));
    expect(anna.screen().text).toContain('1 200');
    await says(anna, '/cancel');
    await says(anna, '/ask');
    expect(anna.screen().text).toContain('шаг 1');
  });

  it('is open five times at most', async () => {
    const { anna, says, presses, asks } = scene;
    for (const which of [1, 2, 3, 4, 5]) await asks(anna, `${QUESTION} Вариант ${which}`);
    await says(anna, '/ask');
    expect(anna.screen().text).toContain('Открыто 5');
    expect(anna.screen().rows.flat()).not.toContain(t.text('ask-new'));
    const [first] = (await scene.bot.desk?.tickets.ofAsker(anna.user.id)) ?? [];
    await presses(
      anna,
      anna
        .screen()
        .rows.flat()
        .find((label) => label.includes(`№ ${first?.id}`)) ?? '',
    );
    await presses(anna, t.text('ask-close'));
    await says(anna, '/ask');
    expect(anna.screen().rows.flat()).toContain(t.text('ask-new'));
  });

  it('survives a restart at every step', async () => {
    const { anna, operator, group, telegram, says, presses, appears, toOperators, count, restart } = scene;
    await says(anna, '/ask');
    await restart();
    await says(anna, QUESTION);
    await restart();
    await presses(anna, t.text('ask-send'));
    await restart();
    const card = await toOperators('оптоволокно');
    await presses(operator, t.text('desk-take'));
    await restart();
    await says(operator, 'Можно.', card.message_id);
    await restart();
    const answer = await appears(anna.chatId, 'Можно.');
    await presses(anna, t.text('ask-write'), answer.message_id);
    await restart();
    await says(anna, 'Спасибо, а когда?');
    await restart();
    await presses(anna, t.text('ask-send'));
    await restart();
    await toOperators('а когда?');
    await telegram.settled(100);
    expect(count(group.chatId, 'а когда?')).toBe(1);
    expect(count(anna.chatId, 'Можно.')).toBe(1);
  });

  it('has one effect, however often a button is pressed', async () => {
    const { anna, operator, group, telegram, says, toOperators, count } = scene;
    await says(anna, '/ask');
    await says(anna, QUESTION);
    const { messageId } = anna.screen();
    const send = anna.screen().keyboard[0]?.[0];
    const data = send && 'callback_data' in send ? send.callback_data : '';
    await anna.pressesData(messageId, data);
    await anna.pressesData(messageId, data);
    await scene.bot.handle();
    await anna.pressesData(messageId, data);
    await scene.bot.handle();
    expect(await scene.bot.desk?.tickets.ofAsker(anna.user.id)).toHaveLength(1);
    const card = await toOperators('оптоволокно');
    const boris = group.as(telegram.user({ first_name: 'Борис' }));
    await operator.presses(t.text('desk-take'), card.message_id);
    await boris.presses(t.text('desk-take'), card.message_id);
    await scene.bot.handle();
    await boris.nextToast();
    expect((await boris.nextToast()).text).toBe(t.text('desk-taken-already', { name: 'Ольга' }));
    await telegram.settled(100);
    expect(count(group.chatId, 'оптоволокно')).toBe(1);
  });

  describe('is nobody else’s', () => {
    it('to close, to read or to write to', async () => {
      const { anna, telegram, says, asks } = scene;
      const number = Number(await asks(anna));
      const eve = telegram.user({ first_name: 'Ева' });
      await says(eve, '/start');
      const { messageId } = eve.screen();
      for (const step of ['open', 'write', 'close'] as const) {
        await eve.pressesData(messageId, ROUTES.ticket.pack({ ticket: number, step }));
        await scene.bot.handle();
        expect(eve.screen().text).not.toContain('оптоволокно');
      }
      for (const step of ['open', 'take', 'close'] as const) {
        await eve.pressesData(messageId, ROUTES.desk.pack({ ticket: number, step }));
        await scene.bot.handle();
        expect(eve.screen().text).not.toContain('оптоволокно');
      }
      expect((await scene.bot.desk?.tickets.find(number))?.state).toBe('new');
      await says(eve, '/tickets');
      expect(eve.screen().text).not.toContain('оптоволокно');
    });

    it('from another group', async () => {
      const { anna, telegram, asks } = scene;
      const number = Number(await asks(anna));
      const other = telegram.group({ title: 'Чужие' }).as(telegram.user());
      await other.pressesData(1, ROUTES.desk.pack({ ticket: number, step: 'close' }));
      await scene.bot.handle();
      expect((await scene.bot.desk?.tickets.find(number))?.state).toBe('new');
    });
  });
});
