import type { Signal, SocketConstructor, Surroundings } from '../../../main/web/realtime/surroundings.ts';

interface Timer {
  readonly at: number;
  readonly action: () => void;
}

/** The other end of what a connection opened: says what a server would say, and remembers what it was told. */
export class FakeSocket {
  readonly url: string;
  readonly protocol: string;
  readonly said: { event: string; data?: Record<string, unknown> }[] = [];
  readyState = 0;
  onopen: (() => void) | null = null;
  onmessage: ((message: { data: unknown }) => void) | null = null;
  onclose: ((close: { code: number }) => void) | null = null;

  constructor(url: string, protocol: string) {
    this.url = url;
    this.protocol = protocol;
  }

  get isClosed(): boolean {
    return this.readyState >= 2;
  }

  send(message: string): void {
    this.said.push(JSON.parse(message) as FakeSocket['said'][number]);
  }

  close(): void {
    this.readyState = 2;
  }

  opens(): this {
    this.readyState = 1;
    this.onopen?.();
    return this;
  }

  tells(event: string, version: number, data: object): this {
    return this.says(JSON.stringify({ event, version, data }));
  }

  pongs(age = 0): this {
    return this.says(JSON.stringify({ event: 'pong', data: { age } }));
  }

  says(message: unknown): this {
    this.onmessage?.({ data: message });
    return this;
  }

  ends(code = 1006): void {
    this.readyState = 3;
    this.onclose?.({ code });
  }

  pings(): number {
    return this.said.filter((message) => message.event === 'ping').length;
  }
}

/** One request of a long poll, to be answered. */
export class FakeRequest {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly init: RequestInit;
  readonly response: Promise<Response>;
  answer!: (response: Response) => void;
  private fail!: (error: unknown) => void;

  constructor(url: string, init: RequestInit) {
    this.url = url;
    this.init = init;
    this.headers = init.headers as Record<string, string>;
    this.response = new Promise((answer, fail) => {
      this.answer = answer;
      this.fail = fail;
    });
    init.signal?.addEventListener('abort', () => this.fails());
  }

  get isAborted(): boolean {
    return this.init.signal?.aborted ?? false;
  }

  changed(tag: string, version: number, ...events: [string, object][]): void {
    const told = events.map(([event, data]) => ({ event, version, data }));
    this.answer(new Response(JSON.stringify({ version, events: told }), { headers: { ETag: tag } }));
  }

  unchanged(headers: Record<string, string> = {}): void {
    this.answer(new Response(null, { status: 304, headers }));
  }

  refused(status: number, type: string): void {
    this.answer(new Response(JSON.stringify({ type: `urn:queuemed:problem:${type}`, status }), { status }));
  }

  fails(): void {
    this.fail(new TypeError('no network'));
  }
}

/** Everything around a connection, at a clock that only goes on when it is told to. */
export class World implements Surroundings {
  readonly origin = 'https://clinic.example';
  readonly sockets: FakeSocket[] = [];
  readonly requests: FakeRequest[] = [];
  readonly reported: unknown[] = [];
  chance = 0;
  online = true;
  visible = true;
  private time = 1_795_422_000_000;
  private readonly timers = new Set<Timer>();
  private readonly listeners = new Map<Signal, Set<() => void>>();

  readonly now = () => this.time;
  readonly random = () => this.chance;

  get WebSocket(): SocketConstructor {
    const { sockets } = this;
    return class {
      constructor(url: string, protocol: string) {
        const socket = new FakeSocket(url, protocol);
        sockets.push(socket);
        return socket as unknown as WebSocket;
      }
    } as unknown as SocketConstructor;
  }

  /** The newest socket. */
  get socket(): FakeSocket {
    return this.sockets.at(-1)!;
  }

  /** The newest request. */
  get request(): FakeRequest {
    return this.requests.at(-1)!;
  }

  get waiting(): number {
    return this.timers.size;
  }

  after(millis: number, action: () => void): () => void {
    const timer = { at: this.time + millis, action };
    this.timers.add(timer);
    return () => this.timers.delete(timer);
  }

  fetch(url: string, init: RequestInit): Promise<Response> {
    this.requests.push(new FakeRequest(url, init));
    return this.request.response;
  }

  isOnline(): boolean {
    return this.online;
  }

  isVisible(): boolean {
    return this.visible;
  }

  on(signal: Signal, action: () => void): () => void {
    const actions = this.listeners.get(signal) ?? new Set();
    this.listeners.set(signal, actions.add(action));
    return () => actions.delete(action);
  }

  report(error: unknown): void {
    this.reported.push(error);
  }

  signals(signal: Signal): void {
    this.listeners.get(signal)?.forEach((action) => action());
  }

  listening(): number {
    return [...this.listeners.values()].reduce((sum, actions) => sum + actions.size, 0);
  }

  /** Time passes, and timers are called at their moment. */
  passes(millis: number): void {
    const end = this.time + millis;
    for (let next = this.nextUntil(end); next !== undefined; next = this.nextUntil(end)) {
      this.timers.delete(next);
      this.time = Math.max(this.time, next.at);
      next.action();
    }
    this.time = end;
  }

  /** Time passes, and nobody notices: the machine sleeps, or the tab is frozen. */
  sleeps(millis: number): void {
    this.time += millis;
  }

  /** Lets what was answered arrive. */
  async arrives(): Promise<void> {
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((done) => setImmediate(done));
    }
  }

  private nextUntil(end: number): Timer | undefined {
    return [...this.timers].filter((timer) => timer.at <= end).sort((one, other) => one.at - other.at)[0];
  }
}
