import type { Asked } from './api-error';
import { AnswerError } from './api-error';
import type { HttpAnswer } from './http-message';
import { requestIdOf } from './request-id';
import { isRecord } from './yaml';

/** Fields that an answer must have for us to go on, each with what it must be; the rest is as it comes. */
export type Shape<T> = { readonly [Field in keyof T]?: Kind };

type Kind = 'text' | 'number' | 'list' | 'object';

/** @throws AnswerError naming the field that is missing or of another kind */
export function requireShape<T>(answer: HttpAnswer, asked: Asked, shape: Shape<T>, key?: string): T {
  const body = isRecord(answer.body) ? answer.body : undefined;
  const record = key === undefined ? body : body?.[key];
  return checked<T>(record, shape, key ?? 'answer', { answer, asked });
}

/** @throws AnswerError */
export function recordsAt<T>(answer: HttpAnswer, asked: Asked, shape: Shape<T>, key: string): T[] {
  const list = isRecord(answer.body) ? answer.body[key] : undefined;
  if (!Array.isArray(list)) {
    throw new AnswerError(asked, `${key}, a list`, requestIdOf(answer));
  }
  return list.map((record, index) => checked<T>(record, shape, `${key}[${index}]`, { answer, asked }));
}

function checked<T>(
  record: unknown,
  shape: Shape<T>,
  title: string,
  { answer, asked }: { answer: HttpAnswer; asked: Asked },
): T {
  if (!isRecord(record)) {
    throw new AnswerError(asked, `${title}, an object`, requestIdOf(answer));
  }
  for (const [name, kind] of Object.entries<Kind | undefined>(shape)) {
    if (kind !== undefined && !IS[kind](record[name])) {
      throw new AnswerError(asked, `${title}.${name}, ${TITLES[kind]}`, requestIdOf(answer));
    }
  }
  return record as T;
}

const IS: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  list: Array.isArray,
  object: isRecord,
};

const TITLES: Readonly<Record<Kind, string>> = {
  text: 'a text',
  number: 'a number',
  list: 'a list',
  object: 'an object',
};
