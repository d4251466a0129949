import { Writable } from 'node:stream';
import { GrammyError, HttpError } from 'grammy';
import { describe, expect, it } from 'vitest';
import { createLogger, openTerminal, redactSecrets } from '../src/logger.ts';

const TOKEN = '123456789:AAF-tHe_SecretPartOfTheToken_1234567';

class Output extends Writable {
  text = '';
  readonly isTTY: boolean;

  constructor(isTTY: boolean) {
    super();
    this.isTTY = isTTY;
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

describe('the log', () => {
  it('is JSON, a line each', () => {
    const lines: string[] = [];
    const log = createLogger('info', { write: (line: string) => void lines.push(line) });
    log.info({ updateId: 7, kind: 'message', outcome: 'done', ms: 12 }, 'update');
    log.debug('not this');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        level: 30,
        time: expect.any(Number) as number,
        updateId: 7,
        kind: 'message',
        outcome: 'done',
        ms: 12,
        msg: 'update',
      },
    ]);
  });

  it('is for reading on a terminal, and nowhere else', async () => {
    const terminal = new Output(true);
    const destination = await openTerminal(terminal);
    createLogger('info', destination).info({ updateId: 7, ms: 12 }, 'update');
    await new Promise((resolve) => setImmediate(resolve));
    expect(terminal.text).toMatch(/\d\d:\d\d:\d\d/);
    expect(terminal.text).toContain('update');
    expect(terminal.text).not.toContain('"level"');
    expect(await openTerminal(new Output(false))).toBeUndefined();
  });

  it.each([
    `https://api.telegram.org/bot${TOKEN}/sendMessage`,
    `https://api.telegram.org/file/bot${TOKEN}/a.jpg`,
    `token ${TOKEN}`,
    `"${TOKEN}"`,
    `x${TOKEN}`,
  ])('shows no token: %#', (text) => {
    expect(redactSecrets(text)).not.toContain('Secret');
    expect(redactSecrets(text)).toContain('[token]');
  });

  it('tells an error without the token, the text and the parameters', () => {
    const lines: string[] = [];
    const log = createLogger('info', { write: (line: string) => void lines.push(line) });
    const refused = new GrammyError(
      'Call to sendMessage failed',
      { ok: false, error_code: 400, description: 'Bad Request: chat not found' },
      'sendMessage',
      { chat_id: 5, text: 'приватное' },
    );
    const network = new HttpError(`bot${TOKEN} is not there`, new Error(`https://x/bot${TOKEN}/getMe`));
    const query = Object.assign(new Error(`failed: insert … приватное`), {
      query: 'insert into t values ($1)',
      params: ['приватное'],
    });
    for (const err of [refused, network, query, 'приватное']) log.error({ err }, 'failed');
    expect(lines).toHaveLength(4);
    expect(lines.join()).not.toMatch(/приватное|Secret/);
    expect(lines[0]).toContain('chat not found');
    expect(lines[2]).toContain('insert into t');
  });
});
