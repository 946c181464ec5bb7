// Requests of the form to the service, with the session's token.
import { language } from '../texts.js';

const SESSION = '/account/sessione';

/** The service refuses what was sent. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem?.detail ?? problem?.title ?? String(status));
    Object.assign(this, { status, problem: problem ?? {} });
  }
}

/** Nobody is signed in any more. */
export class SignedOut extends Error {
}

/** Somebody else is signed in by now. */
export class OtherAccount extends Error {
}

/** There is no way to the service, or it fails. */
export class Unreachable extends Error {
}

export class Server {
  /** @param {number} account who works on the page */
  constructor(account) {
    this.account = account;
    this.session = null;
  }

  /**
   * Sends a document.
   * @param {object} [options] keepalive: the answer is not waited for, as the page goes away
   * @returns {Promise<object|null>} the answer's document
   * @throws {Refused|SignedOut|OtherAccount|Unreachable}
   */
  async send(method, path, document, { keepalive = false } = {}) {
    return this.withToken(async ({ header, token }) => answered(await reached(fetch(local(path), {
      method, keepalive, body: document === null ? null : JSON.stringify(document), credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json, application/problem+json', [header]: token },
    }))));
  }

  /** Sends what is left while the page goes away; whether it arrives is seen at the next visit. */
  sendLast(method, path, document) {
    if (!this.session) return;
    fetch(local(path), {
      method, keepalive: true, body: JSON.stringify(document), credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', [this.session.header]: this.session.token },
    }).catch(() => {});
  }

  /** Uploads a file. @param {function(number): void} onProgress gets the part that has been sent, from 0 to 1 */
  async upload(path, file, onProgress) {
    return this.withToken(({ header, token }) => new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('POST', local(path));
      request.setRequestHeader('Accept', 'application/json, application/problem+json');
      request.setRequestHeader('Content-Type', 'application/octet-stream');
      request.setRequestHeader(header, token);
      request.upload.addEventListener('progress', event => event.lengthComputable && onProgress(event.loaded / event.total));
      request.addEventListener('error', () => reject(new Unreachable()));
      request.addEventListener('load', () => {
        try {
          resolve(judged(request.status, parsed(request.responseText)));
        } catch (refusal) {
          reject(refusal);
        }
      });
      request.send(file);
    }));
  }

  /** A part of a page, made by the service. @returns {Promise<Element>} */
  async part(path) {
    const response = await reached(fetch(local(path), { headers: { Accept: 'text/html' }, credentials: 'same-origin' }));
    if (response.redirected || response.status === 401) throw new SignedOut();
    if (!response.ok) throw new Unreachable();
    return new DOMParser().parseFromString(await response.text(), 'text/html').body.firstElementChild;
  }

  /** The token may have changed with the session: once more with a new one. */
  async withToken(request) {
    const had = this.session !== null;
    this.session ??= await this.signedIn();
    try {
      return await request(this.session);
    } catch (refusal) {
      if (!had || !(refusal instanceof Refused) || refusal.status !== 403) throw refusal;
      this.session = await this.signedIn();
      return request(this.session);
    }
  }

  /** The session as it is now. @throws {SignedOut|OtherAccount|Unreachable} */
  async signedIn() {
    const session = await answered(await reached(fetch(SESSION, { headers: { Accept: 'application/json' }, credentials: 'same-origin' })));
    if (session.account !== this.account) throw new OtherAccount();
    return session;
  }

  /** Forgets the token, as after the session has ended. */
  forget() {
    this.session = null;
  }
}

function local(path) {
  return `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
}

async function reached(response) {
  try {
    return await response;
  } catch {
    throw new Unreachable();
  }
}

async function answered(response) {
  return judged(response.status, parsed(await reached(response.text())));
}

function judged(status, document) {
  if (status === 401) throw new SignedOut();
  if (status >= 500) throw new Unreachable();
  if (status >= 400) throw new Refused(status, document);
  return document;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
