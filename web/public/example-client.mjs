// A candidate in one file: registers, uploads a résumé, applies, and goes through the live interview.
//
//   node --experimental-websocket example-client.mjs URL JOB_ID     (from Node 22 on without the flag)
//
// Nothing of it is lost when the line is: every message has a number, is kept until it is durable, and is sent again after a
// reconnect where the server has not got it.
const [url = 'http://localhost:8080', job] = process.argv.slice(2);
if (!job) throw new Error('usage: node --experimental-websocket example-client.mjs URL JOB_ID');

const RESUME = `Ada Example
ada@example.org

Experience
Backend engineer, Acme Parcels, 2019 - 2025
Built the billing service in Java 21 with Spring Boot and PostgreSQL, tested it with JUnit, shipped it with Docker and Kubernetes.

Skills
Java, Spring Boot, PostgreSQL, SQL, Docker, Kubernetes, JUnit, Git, REST APIs, Kafka

Education
BSc Computer Science, 2018
`;
const ANSWER =
  'In my last team I owned the billing service. Invoices were late, so I profiled it, found an N+1 query and replaced it with a ' +
  'fetch join. The nightly run went from 40 minutes to 6, and support tickets fell by half.';

let token = '';
/** Calls the HTTP API; an error is a problem+json with a stable `code`. */
async function api(method, path, body) {
  const form = body instanceof FormData;
  const response = await fetch(url + path, {
    method,
    headers: { ...(token && { Authorization: `Bearer ${token}` }), ...(body && !form && { 'Content-Type': 'application/json' }) },
    body: form ? body : body && JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${method} ${path}: ${answer.code}: ${answer.detail}`);
  return answer;
}

const email = `ada.${crypto.randomUUID()}@example.org`;
token = (await api('POST', '/api/auth/register', { name: 'Ada Example', email, password: 'correct horse 7 battery', role: 'candidate' })).accessToken;

const file = new FormData();
file.append('file', new Blob([RESUME], { type: 'text/plain' }), 'ada.txt');
let resume = await api('POST', '/api/resumes/upload', file);
while (resume.status === 'pending' || resume.status === 'parsing') {
  await new Promise((done) => setTimeout(done, 500));
  resume = await api('GET', `/api/resumes/${resume.id}`);
}
if (resume.status !== 'parsed') throw new Error(`the résumé could not be read: ${JSON.stringify(resume.problems)}`);

const application = await api('POST', '/api/applications', { jobId: job, resumeId: resume.id });
console.log(`match: ${application.match.score} of 100, next step: ${application.nextStep}`);
const admission = await api('POST', `/api/applications/${application.id}/interview`, { consent: true });

// What the log says so far, and what we have said that is not durable yet.
let lastSeq = 0;
let cseq = 0;
const unsafe = new Map();
let over = false;

function connect() {
  const socket = new WebSocket(url.replace('http', 'ws') + admission.url, 'parley.v1');
  const say = (frame) => {
    const numbered = { ...frame, cseq: ++cseq };
    unsafe.set(cseq, { frame: numbered, seq: 0 });
    socket.send(JSON.stringify(numbered));
  };
  const ping = setInterval(() => socket.send(JSON.stringify({ type: 'ping', at: Date.now() })), 5_000);
  socket.onopen = () => socket.send(JSON.stringify({ type: 'join', token: admission.ticket, lastSeq }));
  socket.onclose = ({ code }) => {
    clearInterval(ping);
    if (over || [4400, 4401, 4403, 4404, 4409, 4410].includes(code)) return finish();
    setTimeout(connect, 500);
  };
  socket.onmessage = ({ data }) => {
    const frame = JSON.parse(data);
    switch (frame.type) {
      case 'joined':
        // What the server has not got is said again, under its old number.
        for (const [number, kept] of unsafe) if (number > frame.cseq) socket.send(JSON.stringify(kept.frame));
        cseq = Math.max(cseq, frame.cseq);
        break;
      case 'accepted':
        if (unsafe.has(frame.cseq)) unsafe.get(frame.cseq).seq = frame.seq;
        break;
      case 'durable':
        for (const [number, kept] of unsafe) if (kept.seq && kept.seq <= frame.seq) unsafe.delete(number);
        if (over && frame.seq >= lastSeq) socket.close();
        break;
      case 'rejected':
        console.log(`rejected: ${frame.code}: ${frame.message}`);
        break;
      case 'event':
        lastSeq = frame.seq;
        heard(frame.event, say);
        break;
    }
  };
}

function heard(event, say) {
  switch (event.type) {
    case 'greeted':
      return console.log(`greeting: ${event.text}`);
    case 'asked':
      console.log(`question ${event.index} of ${event.of}: ${event.text}`);
      return say({ type: 'answer', question: event.index, text: ANSWER });
    case 'closing':
      return say({ type: 'ask', text: 'How large is the team?' });
    case 'replied':
      console.log(`reply: ${event.text}`);
      return say({ type: 'leave', reason: 'done' });
    case 'concluded':
      console.log(`concluded: ${event.reason}`);
      over = true;
  }
}

function finish() {
  console.log(unsafe.size ? `${unsafe.size} messages are not durable` : 'everything that was said is durable');
  process.exit(unsafe.size ? 1 : 0);
}

connect();
