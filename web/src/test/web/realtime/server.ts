import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const TEXT = 1;
const CLOSE = 8;

/** One socket at the server's end: text frames only, as RFC 6455 has them. */
export class Peer {
  private readonly socket: Duplex;
  private readonly received: string[] = [];
  private readonly awaited: ((message: string) => void)[] = [];
  private unread = Buffer.alloc(0);

  constructor(socket: Duplex) {
    this.socket = socket;
    socket.on('data', (bytes: Buffer) => this.read(bytes));
    socket.on('error', () => socket.destroy());
  }

  /** The next message of the client. */
  next(): Promise<string> {
    const message = this.received.shift();
    return message === undefined ? new Promise((told) => this.awaited.push(told)) : Promise.resolve(message);
  }

  says(message: object): void {
    this.write(TEXT, Buffer.from(JSON.stringify(message)));
  }

  closes(code: number): void {
    const payload = Buffer.alloc(2);
    payload.writeUInt16BE(code);
    this.write(CLOSE, payload);
    this.socket.end();
  }

  cut(): void {
    this.socket.destroy();
  }

  private write(opcode: number, payload: Buffer): void {
    const head = payload.length < 126 ? Buffer.from([0x80 | opcode, payload.length]) : Buffer.alloc(4);
    if (head.length === 4) {
      head.set([0x80 | opcode, 126]);
      head.writeUInt16BE(payload.length, 2);
    }
    this.socket.write(Buffer.concat([head, payload]));
  }

  /** A client masks what it says, and says little: lengths of one byte or two. */
  private read(bytes: Buffer): void {
    this.unread = Buffer.concat([this.unread, bytes]);
    while (this.unread.length >= 2) {
      const short = this.unread[1]! & 0x7f;
      const start = short === 126 ? 8 : 6;
      if (this.unread.length < start) {
        return;
      }
      const length = short === 126 ? this.unread.readUInt16BE(2) : short;
      if (this.unread.length < start + length) {
        return;
      }
      this.take(this.unread[0]! & 0x0f, this.unread.subarray(start, start + length), this.unread.subarray(start - 4, start));
      this.unread = this.unread.subarray(start + length);
    }
  }

  private take(opcode: number, masked: Buffer, mask: Buffer): void {
    if (opcode === TEXT) {
      const message = Buffer.from(masked.map((byte, i) => byte ^ mask[i % 4]!)).toString();
      const told = this.awaited.shift();
      if (told) {
        told(message);
      } else {
        this.received.push(message);
      }
    }
  }
}

/** A server of WebSockets and polls on the loopback. */
export class TestServer {
  /** What becomes of a handshake; refused where there is nothing to become of it. */
  onSocket: ((peer: Peer) => void) | null = null;
  onRequest: (request: IncomingMessage, response: ServerResponse) => void = (_, response) => response.writeHead(500).end();
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();

  private constructor() {
    this.server = createServer((request, response) => this.onRequest(request, response));
    this.server.on('upgrade', (request, socket) => this.upgrade(request, socket));
    this.server.on('connection', (socket) => this.sockets.add(socket.on('close', () => this.sockets.delete(socket))));
  }

  static async start(port = 0): Promise<TestServer> {
    const test = new TestServer();
    await new Promise<void>((listening) => test.server.listen(port, '127.0.0.1', listening));
    return test;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get base(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async stop(): Promise<void> {
    this.sockets.forEach((socket) => socket.destroy());
    await new Promise((closed) => this.server.close(closed));
  }

  private upgrade(request: IncomingMessage, socket: Duplex): void {
    if (this.onSocket === null) {
      socket.end('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}${GUID}`).digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
        `Sec-WebSocket-Accept: ${accept}\r\nSec-WebSocket-Protocol: ${request.headers['sec-websocket-protocol']}\r\n\r\n`,
    );
    this.onSocket(new Peer(socket));
  }
}
