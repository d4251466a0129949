import { describe, expect, it } from 'vitest';
import { SEARCHED_KINDS } from '../../src/answers/documents.ts';
import { readRecordKey, toRecordKey } from '../../src/answers/record-key.ts';

describe('the key of a record', () => {
  it.each(SEARCHED_KINDS)('of the kind %s is read as it was written', (kind) => {
    const ref = { kind, slug: 'alabushevo-2' };
    expect(readRecordKey(toRecordKey(ref))).toEqual(ref);
  });

  it('is the same for a part of the record', () => {
    expect(readRecordKey('technopark/kalibr#address')).toEqual({ kind: 'technopark', slug: 'kalibr' });
  });

  it.each([
    '',
    'list',
    'total#technoparks',
    'news/item',
    'faq/',
    '/kalibr',
    'faq/Ист',
    'faq/a b',
    'x faq/a',
    'faq/a/b',
  ])('is not %j', (key) => {
    expect(readRecordKey(key)).toBeUndefined();
  });
});
