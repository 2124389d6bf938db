import {
  problemInWords,
  type ServiceProblem,
  type ServiceProblems,
  type Tongue,
} from '@cchc/words';

/** What a request is answered with. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What is wrong at one place of the body: a JSON pointer and a sentence. */
export interface BodyError {
  readonly pointer: string;
  readonly detail: string;
}

/** Thrown while a request is answered, and caught where answers are sent. */
export class Problem<Code extends ServiceProblem = ServiceProblem> extends Error {
  readonly code: Code;
  readonly args: ServiceProblems[Code];
  readonly errors: readonly BodyError[];

  constructor(code: Code, args: ServiceProblems[Code], errors: readonly BodyError[] = []) {
    super(code);
    this.code = code;
    this.args = args;
    this.errors = errors;
  }
}

const STATUS: Readonly<Record<ServiceProblem, number>> = {
  'not-found': 404,
  'method-not-allowed': 405,
  'wrong-host': 421,
  'wrong-origin': 403,
  'not-this-page': 403,
  'wrong-media-type': 415,
  'not-acceptable': 406,
  'too-large': 413,
  'not-json': 400,
  'wrong-parameter': 400,
  'parameter-missing': 400,
  'parameter-twice': 400,
  'wrong-population': 422,
  'round-unknown': 404,
  'unit-twice': 409,
  'unit-unknown': 404,
  'node-unknown': 404,
  'engines-differ': 500,
  internal: 500,
};

export function json(value: unknown): Answer {
  return { status: 200, type: 'application/json', body: `${JSON.stringify(value)}\n` };
}

/** A problem as RFC 9457 writes it. */
export function problemAnswer({ code, args, errors }: Problem, tongue: Tongue): Answer {
  const status = STATUS[code];
  const { title, detail } = problemInWords(code, args, tongue);
  const body = {
    type: `urn:cchc:problem:${code}`,
    title,
    status,
    detail,
    ...(errors.length > 0 ? { errors } : {}),
  };
  return {
    status,
    type: 'application/problem+json',
    body: `${JSON.stringify(body)}\n`,
    // What is left of a body that is not read would be taken for the next request.
    ...(code === 'too-large' ? { headers: { connection: 'close' } } : {}),
    ...(code === 'method-not-allowed' && 'allowed' in args
      ? { headers: { allow: args.allowed } }
      : {}),
  };
}
