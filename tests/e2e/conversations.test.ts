import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Message } from 'grammy/types';
import { expect, it, onTestFinished, vi } from 'vitest';
import { ROUTES } from '../../src/bot/routes.ts';
import { createDatabase } from '../support/database.ts';
import { step, stepsOf, type Walk, walkKilled } from '../support/killed-walk.ts';
import { ru as t } from '../support/locale.ts';
import { startTelegram, type Telegram, type TelegramActor, type TelegramGroup } from '../support/telegram.ts';

/** A dozen starts of two or three seconds each, and more on a busy machine. */
vi.setConfig({ testTimeout: 600_000 });

/** Every step, by buttons and by typing in turn, a wrong answer and a change of one answer of the result. */
function chooseWalk(telegram: Telegram, person: TelegramActor): Walk {
  const { says, presses } = stepsOf(telegram, person);
  return [
    says('/choose', 'шаг 1 из 6'),
    presses('Микроэлектроника', 'Занимаетесь: микроэлектроника'),
    presses('Дальше', 'шаг 2 из 6'),
    says('лаборатория', 'шаг 3 из 6'),
    says('300 коров', 'Площадь не разобрал'),
    says('от 200 до 500', 'шаг 4 из 6'),
    presses('ЗелАО', 'Где: ЗелАО'),
    presses('Дальше', 'шаг 5 из 6'),
    says('стартап', 'шаг 6 из 6'),
    presses('Пропустить', /Могут подойти \d+ площадок из \d+[\s\S]*1\. СТМП-Зеленоград/),
    presses('✏️ Изменить ответы', 'Что изменить?'),
    presses(/^Где/, 'шаг 4 из 6'),
    says('Калужская', 'Где: м. Калужская'),
  ];
}

/**
 * An industrial complex, whose rates have no end, by buttons and by typing in turn: 500 million × 2.2 % / 2 and
 * 80 million × 1.5 % × 80 %.
 */
function estimateWalk(telegram: Telegram, person: TelegramActor): Walk {
  const { says, presses } = stepsOf(telegram, person);
  return [
    says('/estimate', 'Кто вы или кем могли бы стать?'),
    presses('Промкомплекс', /Промкомплекс\n\nКто вы/),
    presses('Дальше', 'С какого года статус?'),
    says('с 2024 года', 'На сколько лет считать?'),
    presses('1 год', 'Сколько стоит имущество'),
    presses(/^500.млн/, 'Земля под площадкой'),
    presses('В собственности', 'кадастровая стоимость'),
    says('80 млн руб', /Экономия за 20\d\d год: 6,46 млн ₽/),
    presses('✏️ Изменить', 'Что изменить?'),
    presses('Имущество', 'Сколько стоит имущество'),
    says('1 млрд', /Экономия за 20\d\d год: 11,96 млн ₽/),
    presses('✓ Условия', 'Условия · Промкомплекс'),
  ];
}

const QUESTION = 'Можно ли провести в цех оптоволокно от своего провайдера?';

/** A question to a person, from the first word to the end, with an operator of the group. */
function askWalk(telegram: Telegram, person: TelegramActor, group: TelegramGroup): Walk {
  const operator = group.as(telegram.user({ first_name: 'Ольга' }));
  const { says, does } = stepsOf(telegram, person);
  const found = (chatId: number, words: string): Message | undefined =>
    telegram.messages(chatId).findLast(({ from, text }) => from?.is_bot && text?.includes(words));
  const idOf = (chatId: number, words: string): number => found(chatId, words)?.message_id ?? 0;
  const inGroup = (act: () => Promise<unknown>, shows: string) => ({
    ...step(telegram, group.chatId, act, shows),
    isSeen: () => found(group.chatId, shows) !== undefined,
  });
  const card = () => idOf(group.chatId, 'оптоволокно');
  const answer = () => idOf(person.chatId, 'Можно, по заявке.');
  return [
    says('/ask', 'шаг 1'),
    says(QUESTION, 'Оператор увидит только это'),
    inGroup(
      () => person.presses(t.text('ask-send'), idOf(person.chatId, 'Оператор увидит только это')),
      'оптоволокно',
    ),
    inGroup(() => operator.presses(t.text('desk-take'), card()), 'Ольга'),
    does(() => operator.says('Можно, по заявке.', { replyTo: card() }), 'Можно, по заявке.'),
    inGroup(() => person.says('А когда?', { replyTo: answer() }), 'А когда?'),
    inGroup(() => person.presses(t.text('ask-close'), answer()), t.text('desk-card-closed-asker')),
  ];
}

/** News with formatting, kept as a draft; a confirmation does not outlive its process. */
function publishWalk(telegram: Telegram, admin: TelegramActor, reader: TelegramActor): Walk {
  const { says, presses, does } = stepsOf(telegram, admin);
  const subscribes = async () => {
    await reader.says('/subscribe');
    await reader.nextScreen();
    for (const data of [
      ROUTES.subscriptionTopic.pack({ topic: undefined, wanted: 'yes' }),
      ROUTES.scheduleChoice.pack({ frequency: 'at-once', hour: 9, quiet: 'none' }),
    ]) {
      await reader.pressesData(reader.screen().messageId, data);
      await reader.nextScreen();
    }
    await admin.says('/start');
  };
  const post = {
    text: 'В «Калибре» открыли цех\nОн новый.',
    entities: [{ type: 'bold' as const, offset: 24, length: 2 }],
  };
  return [
    does(subscribes, 'Технопарки Москвы'),
    says('/publish', 'Пришлите текст новости'),
    does(() => admin.sends(post), 'Оставьте этот заголовок'),
    presses('✓ Оставить', 'Пришлите ссылку'),
    says('mos.ru/news/1', 'Пришлите картинку'),
    presses('Без картинки', 'Темы: Калибр'),
    presses('Технопарки', /Темы: .*Технопарки/i),
    presses('Дальше', 'Когда отправить?'),
    presses('📝 В черновики', /Черновик.*\n\nВ «Калибре» открыли цех\n\nОн новый/),
    presses('📤 Отправить', 'Отправить её сейчас?'),
    presses(/^📤 Отправить \d/, 'больше не действует'),
  ];
}

const DATABASES = {
  PGlite: async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'conversations-'));
    onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
    return { DATA_DIR: dataDir };
  },
  PostgreSQL: async () => ({
    DATABASE_URL: await createDatabase((task) => onTestFinished(async () => void (await task()))),
  }),
};

it.each(['PGlite', 'PostgreSQL'] as const)(
  'conversations go on as if nothing had happened when the process is killed at every step (%s)',
  async (database) => {
    const telegram = await startTelegram({ patienceMs: 30_000 });
    onTestFinished(() => telegram.close());
    const group = telegram.group({ title: 'Операторы' });
    const [anna, boris, vera, admin, reader] = Array.from({ length: 5 }, () => telegram.user()) as [
      TelegramActor,
      TelegramActor,
      TelegramActor,
      TelegramActor,
      TelegramActor,
    ];
    const environment = {
      ...(await DATABASES[database]()),
      ADMIN_IDS: String(admin.user.id),
      OPERATOR_CHAT_ID: String(group.chatId),
    };
    const program = await walkKilled(telegram, environment, [
      chooseWalk(telegram, anna),
      estimateWalk(telegram, boris),
      askWalk(telegram, vera, group),
      publishWalk(telegram, admin, reader),
    ]);

    // A kill between the sending and the note of it leaves a doubt: repeated once, and no more.
    const timesSaid = (chatId: number, words: string): number =>
      telegram.messages(chatId).filter(({ text, from }) => from?.is_bot && text?.includes(words)).length;
    expect(timesSaid(group.chatId, 'оптоволокно')).toBeLessThanOrEqual(2);
    expect(timesSaid(vera.chatId, 'Можно, по заявке.')).toBeLessThanOrEqual(2);

    await sendsTheDraft(admin, reader);
    expect(await program.ends('SIGTERM')).toBe(0);
  },
);

/** What was kept as a draft goes out to a subscriber once it is confirmed, and is taken back. */
async function sendsTheDraft(admin: TelegramActor, reader: TelegramActor): Promise<void> {
  await admin.says('/publish');
  await admin.nextScreen();
  await admin.presses('📝 В «Калибре» открыли цех');
  await admin.nextScreen();
  await admin.presses('📤 Отправить');
  await vi.waitFor(() => expect(admin.screen().text).toContain('Отправить её сейчас?'), 20_000);
  await admin.presses('📤 Отправить 1 подписчику');
  await vi.waitFor(() => {
    expect(reader.screen().html).toContain('<b>В «Калибре» открыли цех</b>\n\n<b>Он</b> новый.');
    expect(admin.screen().text).toContain('Отправлено: 1 из 1');
    expect(admin.screen().text).toContain('✓ Рассылка окончена');
  }, 30_000);

  await admin.presses('↩️ Отозвать');
  await admin.nextScreen();
  await admin.presses('↩️ Отозвать');
  await vi.waitFor(() => {
    expect(reader.screen().html).not.toContain('открыли цех');
    expect(admin.screen().text).toContain('Отозвано');
  }, 30_000);
}
