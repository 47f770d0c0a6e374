// What a page of an integrator does, and a record of all that it is told and of each socket that is made for it.
async ([room, options]) => {
  window.told = { events: [], states: [], refusals: [] };
  window.sockets = [];
  window.attempts = [];

  const Socket = window.WebSocket;
  window.WebSocket = class extends Socket {
    constructor(url, protocol) {
      // 2 and 3 are closing and closed: of those that came before, the others are still in use.
      const beside = sockets.filter((socket) => socket.readyState < 2).length;
      super(url, protocol);
      const attempt = { at: Date.now(), beside, code: null };
      this.addEventListener('close', (close) => (attempt.code = close.code));
      sockets.push(this);
      attempts.push(attempt);
    }
  };

  const { connect } = await import('/queuemed-realtime.js');
  window.connection = connect(
    room,
    {
      event: (event) => told.events.push(event),
      state: (state) => told.states.push({ state, at: Date.now() }),
      refused: (code, problem) => told.refusals.push({ code, type: problem.type }),
    },
    options,
  );
}
