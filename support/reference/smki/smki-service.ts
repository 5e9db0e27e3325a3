import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Element } from '../../duis/element';
import { textAt } from '../../duis/element';
import type { Eui64 } from '../../duis/eui64';
import { eui64FromHex } from '../../duis/eui64';
import { ParsedDocument } from '../../duis/parsed-document';
import type { Libxml } from '../../duis/xml-engine';
import { MalformedXml } from '../../duis/xml-engine';
import type { XmlText } from '../../duis/xml-text';
import { xml } from '../../duis/xml-text';
import { readBody, TooLarge, Unfinished } from '../gateway/body';
import type { SmkiDirectory, SmkiEntry } from './smki-directory';

const LARGEST_REQUEST = 64 * 1024;
/** The statuses that the repository's clients know, beside 200 (facts of the published keystore package). */
const INVALID = 401;
const NOT_FOUND = 402;

interface SmkiReply {
  readonly status: number;
  readonly body: string;
}

/** What a service makes of a request, whose root element has the given name. */
interface SmkiService {
  readonly root: string;
  readonly answer: (directory: SmkiDirectory, request: Element) => SmkiReply;
}

const search: SmkiService = { root: 'CertificateSearchRequest', answer: answerSearch };
const retrieve: SmkiService = { root: 'CertificateDataRequest', answer: answerRetrieval };

/** The services by their paths; the repository has retrieval under two. */
const SERVICES: Readonly<Record<string, SmkiService | undefined>> = {
  '/services/certificatesearch': search,
  '/certificatesearch': search,
  '/services/retrievecertificate': retrieve,
  '/retrievecertificate': retrieve,
};

/** Search in the SMKI Repository and retrieval out of it over HTTP, as clients of its web services send and expect them. */
export function smkiListener(lib: Libxml, directory: SmkiDirectory, onFailure: (failure: unknown) => void): RequestListener {
  return (request, response) => {
    answer(lib, directory, request)
      .catch((failure: unknown) => replyToFailure(failure, onFailure))
      .then((reply) => send(request, response, reply))
      .catch(onFailure);
  };
}

async function answer(lib: Libxml, directory: SmkiDirectory, request: IncomingMessage): Promise<SmkiReply> {
  const service = SERVICES[(request.url ?? '').split('?')[0] ?? ''];
  if (!service) return plain(404, `there is no service here; there are ${Object.keys(SERVICES).join(', ')}`);
  if (request.method !== 'POST') return plain(405, 'requests to the SMKI Repository are posted');
  const octets = await readBody(request, LARGEST_REQUEST);
  const root = readRoot(lib, octets);
  if (root?.name !== service.root) return plain(INVALID, `expected a ${service.root} in XML`);
  return service.answer(directory, root);
}

function readRoot(lib: Libxml, octets: Uint8Array): Element | undefined {
  try {
    const parsed = ParsedDocument.parse(lib, octets);
    try {
      return parsed.root;
    } finally {
      parsed.dispose();
    }
  } catch (error) {
    if (error instanceof MalformedXml) return undefined;
    throw error;
  }
}

function answerSearch(directory: SmkiDirectory, request: Element): SmkiReply {
  const [device, organisation] = [euiIn(request, 'CertificateSubjectAltName'), euiIn(request, 'CertificateSubjectName')];
  const asked = [device, organisation].filter((one) => one !== undefined);
  if (asked.length === 0 || asked.some(({ eui }) => eui === undefined))
    return plain(INVALID, 'expected an EUI-64 in CertificateSubjectAltName, of a device, or in CertificateSubjectName, of an organisation');
  const found = directory.search({ device: device?.eui, organisation: organisation?.eui });
  if (found.length === 0) return plain(NOT_FOUND, 'no certificate found');
  return document(
    xml`<CertificateSearchResponse>${SUCCESS}${found.map((entry) => xml`<Result>${describe(entry)}</Result>`)}</CertificateSearchResponse>`,
  );
}

function answerRetrieval(directory: SmkiDirectory, request: Element): SmkiReply {
  const serial = textAt(request, 'CertificateSerial')?.trim() ?? '';
  if (!/^[0-9A-Fa-f]{1,64}$/.test(serial)) return plain(INVALID, 'expected a serial number in hex in CertificateSerial');
  const entry = directory.retrieve(serial);
  if (!entry) return plain(NOT_FOUND, 'no certificate found');
  const told = describe(entry, xml`<CertificateBody>${entry.body}</CertificateBody>`);
  return document(xml`<CertificateDataResponse>${SUCCESS}<CertificateResponse>${told}</CertificateResponse></CertificateDataResponse>`);
}

const SUCCESS = xml`<ResponseCode>200</ResponseCode><ResponseMessage>Success</ResponseMessage>`;

/** An entry in the order of elements that the repository's clients were seen to read. */
function describe({ holder, serial, usage, role }: SmkiEntry, body?: XmlText): XmlText {
  const subject =
    holder.kind === 'device'
      ? xml`<CertificateSubjectAltName>${holder.eui}</CertificateSubjectAltName>`
      : xml`<CertificateSubjectName>${holder.eui}</CertificateSubjectName>`;
  const itsRole = role === undefined ? undefined : xml`<CertificateRole>${role}</CertificateRole>`;
  const identity = xml`${subject}<CertificateSerial>${serial}</CertificateSerial><CertificateStatus>I</CertificateStatus>`;
  return xml`${identity}${body}${itsRole}<CertificateUsage>${usage}</CertificateUsage><ManufacturingFlag>false</ManufacturingFlag>`;
}

/** An EUI-64 as anybody writes it: in any case, with or without hyphens; undefined where there is no such element. */
function euiIn(request: Element, name: string): { readonly eui?: Eui64 } | undefined {
  const text = textAt(request, name)?.trim();
  if (text === undefined) return undefined;
  const digits = text.replaceAll('-', '');
  return /^[0-9A-Fa-f]{16}$/.test(digits) ? { eui: eui64FromHex(digits) } : {};
}

function document(content: XmlText): SmkiReply {
  return { status: 200, body: `<?xml version="1.0" encoding="UTF-8"?>${content.value}` };
}

function plain(status: number, reason: string): SmkiReply {
  return { status, body: reason };
}

function replyToFailure(failure: unknown, onFailure: (failure: unknown) => void): SmkiReply | undefined {
  if (failure instanceof Unfinished) return undefined;
  if (failure instanceof TooLarge) return plain(413, failure.message);
  onFailure(failure);
  return plain(500, 'an error of the SMKI Repository');
}

function send(request: IncomingMessage, response: ServerResponse, reply: SmkiReply | undefined): void {
  if (!reply || response.destroyed) return void request.destroy();
  const type = reply.status === 200 ? 'application/xml; charset=utf-8' : 'text/plain; charset=utf-8';
  response.writeHead(reply.status, { 'content-type': type, ...(request.complete ? {} : { connection: 'close' }) }).end(reply.body);
}
