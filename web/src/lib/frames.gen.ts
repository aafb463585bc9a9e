// Generated from asyncapi.yaml by generate.mjs. Do not edit.

export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Join: {
            /** @constant */
            type: "join";
            token: string;
            lastSeq: number;
        };
        Answer: {
            /** @constant */
            type: "answer";
            cseq: number;
            question: number;
            text: string;
            circumstances?: components["schemas"]["Circumstances"];
        };
        Circumstances: {
            pastedChars: number;
            hiddenMs: number;
        };
        Draft: {
            /** @constant */
            type: "draft";
            question: number;
            text: string;
            rev: number;
        };
        Ask: {
            /** @constant */
            type: "ask";
            cseq: number;
            text: string;
        };
        Moment: {
            /** @constant */
            type: "moment";
            cseq: number;
        };
        Leave: {
            /** @constant */
            type: "leave";
            cseq: number;
            /** @enum {unknown} */
            reason: "done" | "later" | "withdraw";
        };
        Ping: {
            /** @constant */
            type: "ping";
            at: number;
        };
        Pong: {
            /** @constant */
            type: "pong";
            at: number;
        };
        Snapshot: {
            /** @enum {unknown} */
            phase: "SCHEDULED" | "GREETING" | "QUESTIONS" | "CLOSING" | "CONCLUDED" | "SCORED";
            index: number;
            of: number;
            answers: number;
            paused: boolean;
            running?: boolean;
            limitMs: number;
            jobTitle?: string;
            /** @enum {unknown} */
            reason?: "ALL_ASKED" | "TIME_UP" | "CANDIDATE_LEFT" | "HR_ENDED" | "ABANDONED" | "TECHNICAL";
        };
        DraftText: {
            question: number;
            text: string;
            rev: number;
        };
        Joined: {
            /** @constant */
            type: "joined";
            seq: number;
            cseq: number;
            durable: number;
            state: components["schemas"]["Snapshot"];
            remainingMs: number;
            draft?: components["schemas"]["DraftText"];
        };
        EventFrame: {
            /** @constant */
            type: "event";
            seq: number;
            at: number;
            remainingMs?: number;
            running?: boolean;
            event: components["schemas"]["Event"];
        };
        Event: {
            /** @constant */
            type: "greeted";
            text: string;
        } | {
            /** @constant */
            type: "asked";
            index: number;
            of: number;
            questionId: string;
            /** @enum {unknown} */
            kind: "HR" | "RESUME" | "JOB" | "BEHAVIOUR" | "FOLLOW_UP" | "LIVE";
            text: string;
        } | {
            /** @constant */
            type: "answered";
            cseq: number;
            index: number;
            text: string;
            circumstances?: components["schemas"]["Circumstances"];
        } | {
            /** @constant */
            type: "noticed";
            cseq: number;
            /** @enum {unknown} */
            notice: "NUDGE" | "MOMENT";
        } | {
            /** @constant */
            type: "closing";
            text: string;
        } | {
            /** @constant */
            type: "inquired";
            cseq: number;
            text: string;
        } | {
            /** @constant */
            type: "replied";
            to: number;
            text: string;
            by: string;
        } | {
            /** @constant */
            type: "left";
            cseq: number;
            /** @enum {unknown} */
            how: "DONE" | "LATER" | "WITHDRAW";
        } | {
            /** @constant */
            type: "paused";
            by: string;
            reason: string;
        } | {
            /** @constant */
            type: "resumed";
            by: string;
        } | {
            /** @constant */
            type: "extended";
            by: string;
            ms: number;
        } | {
            /** @constant */
            type: "disconnected";
            since: number;
        } | {
            /** @constant */
            type: "connected";
            lostMs: number;
            givenBackMs: number;
        } | {
            /** @constant */
            type: "compensated";
            since: number;
            until: number;
            givenBackMs: number;
        } | {
            /** @constant */
            type: "concluded";
            /** @enum {unknown} */
            reason: "ALL_ASKED" | "TIME_UP" | "CANDIDATE_LEFT" | "HR_ENDED" | "ABANDONED" | "TECHNICAL";
            by: string;
        } | {
            /** @constant */
            type: "withheld";
        } | {
            /** @constant */
            type: "noted";
            by: string;
            text: string;
        } | {
            /** @constant */
            type: "scored";
            outcome: string;
        } | {
            /** @constant */
            type: "planned";
            question: Record<string, never>;
            replaces: string;
        } | {
            /** @constant */
            type: "scheduled";
            terms: Record<string, never>;
            greeting?: string;
            farewell?: string;
            plan: Record<string, never>[];
        };
        Accepted: {
            /** @constant */
            type: "accepted";
            cseq: number;
            seq: number;
        };
        Rejected: {
            /** @constant */
            type: "rejected";
            cseq: number;
            code: string;
            message: string;
            expected?: number;
        };
        Durable: {
            /** @constant */
            type: "durable";
            seq: number;
        };
        Delta: {
            /** @constant */
            type: "delta";
            question: number;
            text: string;
        };
        Error: {
            /** @constant */
            type: "error";
            code: string;
            message: string;
            retryAfterMs?: number;
        };
        MonitorJoin: {
            /** @constant */
            type: "join";
            token: string;
        };
        Subscribe: {
            /** @constant */
            type: "subscribe";
            job?: string;
            interview?: string;
            lastSeq?: number;
        };
        MonitorJoined: {
            /** @constant */
            type: "joined";
            user: string;
        };
        SessionRow: {
            /** @constant */
            type: "session";
            interview: string;
            job: string;
            jobTitle: string;
            candidate: string;
            phase: string;
            index: number;
            of: number;
            answers?: number;
            remainingMs: number;
            running: boolean;
            paused?: boolean;
            connected: boolean;
            seq: number;
            question?: string;
            lastWords?: string;
        };
        MonitorEvent: {
            /** @constant */
            type: "event";
            interview: string;
            seq: number;
            at: number;
            event: components["schemas"]["Event"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
