// Short names for the frames of asyncapi.yaml.
import type { components } from './frames.gen';

type Schemas = components['schemas'];
export type LogEvent = Schemas['Event'];
export type EventFrame = Schemas['EventFrame'];
export type Snapshot = Schemas['Snapshot'];
export type Joined = Schemas['Joined'];
export type Accepted = Schemas['Accepted'];
export type Rejected = Schemas['Rejected'];
export type SessionRow = Schemas['SessionRow'];
export type MonitorEvent = Schemas['MonitorEvent'];
export type EventOf<T extends LogEvent['type']> = Extract<LogEvent, { type: T }>;

/** What the candidate's page receives. */
export type RoomFrame =
  | Joined
  | EventFrame
  | Accepted
  | Rejected
  | Schemas['Durable']
  | Schemas['Delta']
  | Schemas['Pong']
  | Schemas['Error'];

/** What the candidate's page sends, but `join` and `ping`, which belong to the connection. */
export type NumberedFrame = Schemas['Answer'] | Schemas['Ask'] | Schemas['Moment'] | Schemas['Leave'];

/** What HR's page receives. */
export type MonitorFrame =
  | Schemas['MonitorJoined']
  | SessionRow
  | MonitorEvent
  | Schemas['Pong']
  | Schemas['Error'];

/** One entry of an interview's log. */
export interface Entry {
  seq: number;
  at: number;
  event: LogEvent;
}
