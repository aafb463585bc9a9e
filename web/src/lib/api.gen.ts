// Generated from openapi.yaml by generate.mjs. Do not edit.

export interface paths {
    "/api/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listJobs"];
        put?: never;
        post: operations["postJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/analysis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["analyseJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get: operations["getJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["editJob"];
        trace?: never;
    };
    "/api/jobs/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get: operations["getPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get: operations["listPayments"];
        put?: never;
        post: operations["payJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}/applicants": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get: operations["listApplicants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}/funnel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get: operations["getFunnel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getCompany"];
        put: operations["saveCompany"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resumes/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["uploadResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resumes/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listResumes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resumes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get: operations["getResume"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resumes/{id}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get?: never;
        put: operations["correctResume"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listMyApplications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get: operations["getApplication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["decideApplication"];
        trace?: never;
    };
    "/api/applications/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get: operations["applicationHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["requestReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/survey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getMatchSurvey"];
        put: operations["answerMatchSurvey"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/match-feedback": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get?: never;
        put: operations["giveMatchFeedback"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/interview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["openInterview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get: operations["getInterview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews/{id}/transcript": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get: operations["getTranscript"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews/{id}/insights": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get: operations["getInsights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews/{id}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get: operations["explainInterview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews/{id}/scores": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get: operations["listScores"];
        put?: never;
        post: operations["scoreInterview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["pauseInterview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resumeInterview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["extendInterview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["endInterview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews/{id}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["askLive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["noteInterview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews/{id}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["replyInterview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews/{id}/rescue": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["rescueInterview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews/{id}/remarks": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get: operations["listRemarks"];
        put?: never;
        post: operations["remarkInterview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews/{id}/remarks/{remark}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
                remark: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["answerRemark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["withdrawConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["searchQuestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listQuestionSets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/sets/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["importQuestions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/sets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["retireQuestionSet"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practice/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPracticeRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practice/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["practise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practice/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["judgePractice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["adminMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/tasks/{task}/requeue": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task: number;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["requeueTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["activateUser"];
        trace?: never;
    };
    "/api/admin/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["searchAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listUnknownSkills"];
        put?: never;
        post: operations["decideSkill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/match-feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listMatchReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/match-quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getMatchQuality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getModelUse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/alerts/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["seeAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["changeSettings"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail?: string;
            requestId?: string;
            errors?: {
                field?: string;
                message?: string;
            }[];
        };
        Text: {
            text: string;
        };
        /** @enum {string} */
        Role: "candidate" | "hr" | "admin";
        Registration: {
            name: string;
            email: string;
            password: string;
            /** @enum {string} */
            role: "candidate" | "hr";
        };
        Credentials: {
            email: string;
            password: string;
        };
        PasswordChange: {
            current: string;
            next: string;
        };
        User: {
            id: string;
            name: string;
            email: string;
            role: components["schemas"]["Role"];
        };
        Session: {
            user: components["schemas"]["User"];
            accessToken: string;
            expiresInMs: number;
        };
        InterviewSettings: {
            /** @default 1800000 */
            durationMs?: number;
            /** @default 10 */
            questionCount?: number;
        };
        /** @enum {string} */
        Visibility: "public" | "private";
        NewJob: {
            title: string;
            description: string;
            location?: string;
            questions?: string[];
            interview?: components["schemas"]["InterviewSettings"];
            /** @default 70 */
            threshold?: number;
            visibility?: components["schemas"]["Visibility"];
            /** Format: date-time */
            closesAt?: string;
        };
        JobChange: {
            title?: string;
            description?: string;
            location?: string;
            questions?: string[];
            interview?: components["schemas"]["InterviewSettings"];
            threshold?: number;
            visibility?: components["schemas"]["Visibility"];
            closed?: boolean;
            /** Format: date-time */
            closesAt?: string;
            openEnded?: boolean;
            requirements?: components["schemas"]["AskedRequirements"];
            asRead?: boolean;
        };
        AskedRequirements: {
            /** @enum {string} */
            level: "entry" | "mid" | "senior";
            required: string[];
            preferred: string[];
            minYears?: number;
            maxYears?: number;
            /** @enum {string} */
            education?: "school" | "associate" | "bachelor" | "master" | "doctorate";
            fields?: string[];
        };
        Slots: {
            free: number;
            reserved: number;
            consumed: number;
            bought: number;
        };
        Requirements: {
            /** @enum {string} */
            level: "entry" | "mid" | "senior";
            required: string[];
            preferred: string[];
            minYears?: number;
            maxYears?: number;
            /** @enum {string} */
            education?: "school" | "associate" | "bachelor" | "master" | "doctorate";
            fields?: string[];
        };
        Job: {
            id: string;
            title: string;
            description: string;
            company: string;
            location?: string;
            /** @enum {string} */
            status: "draft" | "active" | "closed";
            visibility: components["schemas"]["Visibility"];
            threshold: number;
            interview: components["schemas"]["InterviewSettings"];
            available: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            closesAt?: string;
            companyProfile?: components["schemas"]["Company"];
            analysis?: components["schemas"]["Requirements"];
            asRead?: components["schemas"]["Requirements"];
            review?: components["schemas"]["JobReview"];
            match?: components["schemas"]["Match"];
            questions?: string[];
            shareUrl?: string;
            slots?: components["schemas"]["Slots"];
            applicants?: number;
        };
        Company: {
            name: string;
            about?: string;
            website?: string;
            location?: string;
            /** @enum {string} */
            size?: "1-10" | "11-50" | "51-200" | "201-1000" | "1001+";
        };
        JobDraft: {
            title: string;
            description: string;
            location?: string;
        };
        JobAnalysis: {
            analysis: components["schemas"]["Requirements"];
            review: components["schemas"]["JobReview"];
        };
        JobReview: {
            quality: number;
            /** @enum {string} */
            band: "excellent" | "good" | "fair" | "poor" | "very poor";
            /** @enum {string} */
            arrangement?: "remote" | "hybrid" | "onsite";
            location?: string;
            points: {
                what: string;
                points: number;
                of: number;
            }[];
            redFlags: string[];
            suggestions: string[];
            wording: {
                text: string;
                start: number;
                advice: string;
            }[];
        };
        JobPage: {
            items: components["schemas"]["Job"][];
            total: number;
        };
        Payment: {
            id: string;
            jobId: string;
            provider: string;
            slots: number;
            amountCents: number;
            currency: string;
            /** Format: date-time */
            paidAt: string;
        };
        Ledger: {
            slots: components["schemas"]["Slots"];
            payments: components["schemas"]["Payment"][];
            entries: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                kind: "bought" | "reserved" | "consumed" | "released";
                amount: number;
                interviewId?: string;
            }[];
        };
        Quote: {
            text: string;
            start?: number;
        };
        Profile: {
            name?: string;
            email?: string;
            phone?: string;
            location?: string;
            links?: string[];
            totalMonths: number;
            skills: {
                name: string;
                months?: number;
                evidence: {
                    where: string;
                    quote: components["schemas"]["Quote"];
                }[];
            }[];
            experience: {
                company?: string;
                title?: string;
                from?: string;
                to?: string;
                months?: number;
                description?: string;
            }[];
            education: {
                degree?: string;
                level?: string;
                field?: string;
                institution?: string;
                year?: number;
            }[];
            projects: {
                title?: string;
                description?: string;
                skills?: string[];
            }[];
            certifications?: string[];
            languages?: string[];
        };
        ResumeReview: {
            extractor: string;
            confidence: number;
            /** @enum {string} */
            verdict: "accepted" | "flagged" | "person";
            facts: {
                path: string;
                quote: components["schemas"]["Quote"];
                confidence: number;
            }[];
            doubts: {
                /** @enum {string} */
                code: "instructions" | "lookalike_letters" | "unlikely_years";
                quote: components["schemas"]["Quote"];
            }[];
        };
        Correction: {
            name?: string;
            email?: string;
            phone?: string;
            skills?: string[];
            experience?: {
                company?: string;
                title?: string;
                from?: string;
                to?: string;
            }[];
            education?: {
                degree?: string;
                institution?: string;
                field?: string;
                year?: number;
            }[];
            certifications?: string[];
            languages?: string[];
            note?: string;
        };
        KeptCorrection: {
            says: components["schemas"]["Correction"];
            notInDocument: string[];
        };
        Resume: {
            id: string;
            fileName: string;
            size: number;
            /** @enum {string} */
            status: "pending" | "parsing" | "parsed" | "failed";
            /** Format: date-time */
            uploadedAt: string;
            profile?: components["schemas"]["Profile"];
            review?: components["schemas"]["ResumeReview"];
            correction?: components["schemas"]["KeptCorrection"];
            problems: {
                code: string;
                message: string;
            }[];
        };
        Part: {
            /** @enum {string} */
            name: "required" | "preferred" | "experience" | "education" | "projects";
            score: number;
            max: number;
            formula: string;
        };
        RequirementMatch: {
            requirement: string;
            must: boolean;
            credit: number;
            /** @enum {string} */
            how?: "skill" | "equivalent" | "near" | "phrase" | "none";
            quote?: components["schemas"]["Quote"];
            where?: string;
        };
        Match: {
            score: number;
            eligible: boolean;
            threshold: number;
            level?: string;
            parts: components["schemas"]["Part"][];
            requirements: components["schemas"]["RequirementMatch"][];
            strengths?: string[];
            gaps?: string[];
            suggestions?: string[];
            cappedBy?: string;
            explanation: string;
            percentile?: number;
            version: string;
        };
        MatchFeedback: {
            agrees: boolean;
            text?: string;
        };
        /** @enum {string} */
        ApplicationStatus: "applied" | "reviewed" | "shortlisted" | "rejected" | "offered";
        NewApplication: {
            jobId: string;
            resumeId: string;
            share?: string;
        };
        StatusChange: {
            status: components["schemas"]["ApplicationStatus"];
            reason?: string;
            notes?: string;
        };
        Application: {
            id: string;
            jobId: string;
            jobTitle: string;
            company?: string;
            status: components["schemas"]["ApplicationStatus"];
            reason?: string;
            match: components["schemas"]["Match"];
            eligible: boolean;
            /** @enum {string} */
            nextStep?: "interview" | "continue" | "waiting_list" | "ask_review" | "done" | "wait";
            reviewRequested?: boolean;
            /** Format: date-time */
            appliedAt: string;
            interviewId?: string;
            interviewPhase?: components["schemas"]["Phase"];
            matchFeedback?: components["schemas"]["MatchFeedback"];
            candidate?: {
                name: string;
                email: string;
            };
            profile?: components["schemas"]["Profile"];
            correction?: components["schemas"]["KeptCorrection"];
            resumeNotes?: {
                code: string;
                message: string;
                text: string;
            }[];
            resumeReview?: components["schemas"]["ResumeReview"];
            notes?: string;
            reviewMessage?: string;
            interviewScore?: number;
            openRemarks?: number;
            moves?: components["schemas"]["ApplicationStatus"][];
        };
        ApplicationPage: {
            items: components["schemas"]["Application"][];
            total: number;
        };
        /** @enum {string} */
        Phase: "SCHEDULED" | "GREETING" | "QUESTIONS" | "CLOSING" | "CONCLUDED" | "SCORED";
        /** @enum {string} */
        Reason: "ALL_ASKED" | "TIME_UP" | "CANDIDATE_LEFT" | "HR_ENDED" | "ABANDONED" | "TECHNICAL";
        /** @enum {string} */
        ExtraTime: "none" | "quarter" | "half" | "double" | "untimed";
        /** @enum {integer} */
        BreakMinutes: 0 | 10 | 20 | 30;
        NewRemark: {
            /** @enum {string} */
            kind: "correction" | "appeal" | "circumstances";
            text: string;
        };
        Remarks: {
            items: components["schemas"]["Remark"][];
        };
        Remark: {
            id: string;
            /** @enum {string} */
            kind: "correction" | "appeal" | "circumstances";
            text: string;
            /** Format: date-time */
            at: string;
            answer?: {
                text: string;
                by: string;
                /** Format: date-time */
                at: string;
            };
        };
        Admission: {
            interviewId: string;
            url: string;
            ticket: string;
            durationMs: number;
            questionCount: number;
        };
        Interview: {
            id: string;
            applicationId: string;
            jobId: string;
            jobTitle: string;
            company?: string;
            candidateName?: string;
            phase: components["schemas"]["Phase"];
            reason?: components["schemas"]["Reason"];
            seq: number;
            durableSeq?: number;
            answers?: number;
            remainingMs?: number;
            /** Format: date-time */
            startedAt?: string;
            /** Format: date-time */
            concludedAt?: string;
            consent?: {
                version: string;
                /** Format: date-time */
                at: string;
                /** Format: date-time */
                withdrawnAt?: string;
            };
        };
        Transcript: {
            interviewId: string;
            entries: {
                seq: number;
                at: number;
                event: {
                    type: string;
                };
            }[];
        };
        Evidence: {
            question: number;
            quote: string;
            start: number;
        };
        Point: {
            title: string;
            text: string;
            competence: string;
            evidence: components["schemas"]["Evidence"][];
            gist?: components["schemas"]["Gist"];
        };
        Gist: {
            /** @enum {string} */
            kind: "KNOWN" | "TOLD" | "BESIDE" | "TOPIC" | "MISSING" | "CONTRADICTED" | "UNTOLD" | "FURTHER" | "TO_LEARN";
            /** @enum {string} */
            part?: "SITUATION" | "OWN" | "RESULT" | "REASON" | "LESSON" | "DETAILS";
            subject?: string;
            asked?: string;
            point?: string;
            met?: number;
            of?: number;
        };
        WhyNot: {
            /** @enum {string} */
            code: "TOO_THIN" | "MOSTLY_FOREIGN" | "READINGS_DIFFER" | "JUDGES_DIFFER" | "FEW_POINTS" | "WITHHELD" | "WITHDRAWN" | "FAILED" | "WARM_UP" | "FORBIDDEN" | "NO_ANSWER" | "FOREIGN" | "NOTHING_LEFT" | "NOT_COUNTED" | "MISCONCEPTION" | "TELLING" | "ANSWER_DISPUTED";
            of: string[];
        };
        JobRole: {
            id: string;
            name: string;
            skills: string[];
        };
        WantedRound: {
            role: string;
            /** @enum {string} */
            level: "entry" | "mid" | "senior";
            questions: number;
        };
        PracticeRound: {
            questions: {
                id: string;
                /** @enum {string} */
                kind: "RESUME" | "JOB" | "BEHAVIOUR";
                competence: string;
                text: string;
            }[];
        };
        PracticeAnswer: {
            question: string;
            index: number;
            text: string;
        };
        AnswerScore: {
            question: number;
            competence?: string;
            /** @enum {string} */
            outcome: "SCORED" | "UNSCORABLE";
            why?: string;
            reasons?: components["schemas"]["WhyNot"][];
            relevance?: number;
            accuracy?: number;
            communication?: number;
            composite?: number;
            met?: string[];
            missed?: string[];
            evidence?: components["schemas"]["Evidence"][];
        };
        Insights: {
            interviewId: string;
            /** @enum {string} */
            outcome: "SCORED" | "UNSCORABLE" | "SCORING_FAILED";
            why?: string;
            reason?: components["schemas"]["WhyNot"];
            score?: number;
            band?: components["schemas"]["Band"];
            competences?: components["schemas"]["CompetenceScore"][];
            strengths: components["schemas"]["Point"][];
            improvements: components["schemas"]["Point"][];
            answers?: components["schemas"]["AnswerScore"][];
            rubric?: components["schemas"]["Anchor"][];
            person?: components["schemas"]["PersonScore"];
            engine: string;
            version: string;
            /** Format: date-time */
            createdAt?: string;
        };
        Band: {
            low: number;
            high: number;
        };
        Anchor: {
            from: number;
            facts: string;
            experience: string;
        };
        PersonScore: {
            score: number;
            computed?: number;
            reason: string;
            /** Format: date-time */
            at: string;
            by?: string;
        };
        PersonScores: {
            items: components["schemas"]["PersonScore"][];
        };
        NewPersonScore: {
            score: number;
            reason: string;
        };
        Explanation: {
            interviewId: string;
            /** @enum {string} */
            outcome: "SCORED" | "UNSCORABLE" | "SCORING_FAILED";
            why?: string;
            score?: number;
            band?: components["schemas"]["Band"];
            measures: {
                /** @enum {string} */
                name: "accuracy" | "relevance" | "communication";
                what: string;
                facts: number;
                experience: number;
            }[];
            never: {
                /** @enum {string} */
                name: "speech" | "looks" | "character" | "age" | "gender" | "name" | "background" | "career_gap" | "school" | "time_taken" | "length";
                what: string;
            }[];
            rubric: components["schemas"]["Anchor"][];
            competences: {
                competence: string;
                score: number;
                band?: components["schemas"]["Band"];
                means: string;
                questions: number[];
                evidence: components["schemas"]["Evidence"][];
            }[];
            next: {
                competence: string;
                question: number;
                points: string[];
                /** @enum {string} */
                advice: "facts" | "situation" | "own" | "result" | "reason" | "lesson" | "details";
                how: string;
            }[];
            applying: string[];
            engine: string;
            version: string;
        };
        CompetenceScore: {
            competence: string;
            score: number;
            band?: components["schemas"]["Band"];
            questions: number[];
        };
        JobPlan: {
            questions: {
                index: number;
                /** @enum {string} */
                kind: "HR" | "RESUME" | "JOB" | "BEHAVIOUR";
                competence: string;
                text: string;
                source: string;
                keyPoints: string[];
            }[];
            coverage: {
                requirement: string;
                must: boolean;
                questions: number[];
            }[];
        };
        QuestionSet: {
            id: string;
            name: string;
            everybody: boolean;
            questions: number;
            /** Format: date-time */
            createdAt: string;
        };
        QuestionPage: {
            items: {
                id: string;
                set: string;
                skill: string;
                competence: string;
                level: string;
                kind: string;
                text: string;
            }[];
            total: number;
        };
        ImportReport: {
            set?: string;
            entries: number;
            flawed: number;
            stored: number;
            repeated: number;
            flaws: {
                line: number;
                field: string;
                message: string;
            }[];
        };
        AdminMetrics: {
            users: {
                [key: string]: number;
            };
            jobs: {
                [key: string]: number;
            };
            applications: {
                [key: string]: number;
            };
            resumes: {
                [key: string]: number;
            };
            interviews: {
                [key: string]: number;
            };
            payments: {
                count: number;
                amountCents: number;
                slots: number;
            };
            queue: {
                waiting: number;
                dead: number;
                oldestMs?: number;
            };
            averages: {
                match?: number;
                interview?: number;
            };
            matchFeedback: {
                agreed: number;
                disagreed: number;
            };
            topSkills: {
                name: string;
                jobs: number;
            }[];
            skillGaps: {
                name: string;
                applications: number;
            }[];
            requests: {
                answered: number;
                failed: number;
            };
        };
        SurveyAnswer: {
            rating: number;
            text?: string;
        };
        MatchSurvey: {
            due: boolean;
            answer?: components["schemas"]["SurveyAnswer"];
        };
        MatchQuality: {
            ranges: {
                from: number;
                to: number;
                applications: number;
                offered: number;
                agreed: number;
                disagreed: number;
                interviewScore?: number;
            }[];
            survey: {
                answers: number;
                mean?: number;
                newest: {
                    rating: number;
                    text: string;
                    /** Format: date-time */
                    at: string;
                }[];
            };
        };
        MatchReportPage: {
            items: {
                applicationId: string;
                jobId: string;
                jobTitle: string;
                score: number;
                version: string;
                text?: string;
                /** Format: date-time */
                at: string;
            }[];
            total: number;
        };
        DecisionHistory: {
            items: {
                /** Format: date-time */
                at: string;
                by: string;
                from: components["schemas"]["ApplicationStatus"];
                to: components["schemas"]["ApplicationStatus"];
                reason: string;
            }[];
        };
        Funnel: {
            stages: {
                applied: number;
                eligible: number;
                interviewed: number;
                completed: number;
                shortlisted: number;
                offered: number;
                rejected: number;
            };
            scores: number[];
            bottlenecks: {
                requirement: string;
                must: boolean;
                met: number;
                of: number;
            }[];
            times: {
                toInterviewMs?: number;
                toDecisionMs?: number;
                toOfferMs?: number;
            };
            ranges: {
                from: number;
                to: number;
                applied: number;
                completed: number;
                offered: number;
                interviewScore?: number;
                toOfferMs?: number;
            }[];
            days: {
                /** Format: date */
                day: string;
                applied: number;
                completed: number;
            }[];
        };
        Task: {
            id: number;
            kind: string;
            subject: string;
            attempt: number;
            maxAttempts: number;
            dead: boolean;
            worker?: string;
            lastError?: string;
            /** Format: date-time */
            runAt: string;
            /** Format: date-time */
            createdAt: string;
        };
        TaskPage: {
            items: components["schemas"]["Task"][];
            total: number;
        };
        Person: {
            id: string;
            name: string;
            email: string;
            role: components["schemas"]["Role"];
            active: boolean;
            /** Format: date-time */
            createdAt: string;
        };
        PersonPage: {
            items: components["schemas"]["Person"][];
            total: number;
        };
        AuditEntry: {
            id: number;
            /** Format: date-time */
            at: string;
            actor?: string;
            name?: string;
            type: string;
            subject?: string;
            payload: Record<string, never>;
        };
        AuditPage: {
            items: components["schemas"]["AuditEntry"][];
            total: number;
        };
        UnknownSkills: {
            items: {
                phrase: string;
                jobs: number;
                resumes: number;
                applications: number;
                found: number;
            }[];
            decided: {
                id: string;
                phrase: string;
                /** @enum {string} */
                decision: "skill" | "synonym" | "dismissed";
                skill?: string;
                category?: string;
                /** Format: date-time */
                at: string;
            }[];
            categories: string[];
            version: string;
        };
        SkillDecision: {
            phrase: string;
            /** @enum {string} */
            decision: "skill" | "synonym" | "dismissed" | "open";
            skill?: string;
            category?: string;
        };
        ModelUse: {
            providers: {
                host: string;
                model: string;
            }[];
            jobBudgetUsd: number;
            monthBudgetUsd: number;
            months: components["schemas"]["ModelSpend"][];
            jobs: components["schemas"]["ModelSpend"][];
            prompts: components["schemas"]["PromptUse"][];
            calls: {
                provider: string;
                model: string;
                outcome: string;
                calls: number;
                medianMs: number;
                p95Ms: number;
                tokensIn: number;
                tokensOut: number;
                usd: number;
            }[];
            days: {
                /** Format: date */
                day: string;
                calls: number;
                failed: number;
            }[];
            alerts: {
                kind: string;
                subject: string;
                detail: string;
                times: number;
                /** Format: date-time */
                firstAt: string;
                /** Format: date-time */
                lastAt: string;
                seen: boolean;
                seenBy?: string;
                /** Format: date-time */
                seenAt?: string;
            }[];
        };
        ModelSpend: {
            of: string;
            title?: string;
            calls: number;
            tokens: number;
            usd: number;
        };
        PromptUse: {
            prompt: string;
            version: string;
            purpose: string;
            used: boolean;
            calls: number;
            failed: number;
            medianMs?: number;
            usd: number;
        };
        Settings: {
            features: {
                /** @enum {string} */
                name: "registration" | "posting" | "applying" | "interviews" | "practice";
                on: boolean;
            }[];
            limits: {
                /** @enum {string} */
                name: "login" | "register" | "upload" | "job" | "api" | "visitor";
                value: number;
                configured: number;
                min: number;
                max: number;
            }[];
        };
        SettingsChange: {
            features?: {
                registration?: boolean;
                posting?: boolean;
                applying?: boolean;
                interviews?: boolean;
                practice?: boolean;
            };
            limits?: {
                login?: number | null;
                register?: number | null;
                upload?: number | null;
                job?: number | null;
                api?: number | null;
                visitor?: number | null;
            };
        };
    };
    responses: {
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        TooMany: {
            headers: {
                "Retry-After": number;
                RateLimit?: string;
                "RateLimit-Policy"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        id: string;
        limit: number;
        offset: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Registration"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    listJobs: {
        parameters: {
            query?: {
                q?: string;
                skill?: string;
                location?: string;
                level?: "entry" | "mid" | "senior";
                fits?: boolean;
                sort?: "newest" | "match";
                mine?: boolean;
                status?: "draft" | "active" | "closed";
                limit?: components["parameters"]["limit"];
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobPage"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    postJob: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewJob"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    analyseJob: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobDraft"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobAnalysis"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    getJob: {
        parameters: {
            query?: {
                share?: string;
            };
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    editJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    getPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobPlan"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    listPayments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ledger"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    payJob: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    listApplicants: {
        parameters: {
            query?: {
                status?: components["schemas"]["ApplicationStatus"];
                skills?: string;
                minYears?: number;
                interview?: "none" | "open" | "done";
                sort?: "match" | "interview" | "newest";
                limit?: components["parameters"]["limit"];
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationPage"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    getFunnel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Funnel"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    getCompany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    saveCompany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Company"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    uploadResume: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resume"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    listResumes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Resume"][];
                    };
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    getResume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resume"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    correctResume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Correction"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resume"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    apply: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApplication"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    listMyApplications: {
        parameters: {
            query?: {
                limit?: components["parameters"]["limit"];
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationPage"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    getApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    decideApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatusChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    applicationHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionHistory"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    requestReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    message?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    getMatchSurvey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchSurvey"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    answerMatchSurvey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SurveyAnswer"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchSurvey"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    giveMatchFeedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatchFeedback"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    openInterview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    consent: boolean;
                    extraTime?: components["schemas"]["ExtraTime"];
                    breakMinutes?: components["schemas"]["BreakMinutes"];
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Admission"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    getInterview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Interview"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    getTranscript: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transcript"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    getInsights: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Insights"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    explainInterview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    listScores: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonScores"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    scoreInterview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPersonScore"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonScores"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    pauseInterview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    resumeInterview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    extendInterview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ms: number;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    endInterview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    askLive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Text"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    noteInterview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Text"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    replyInterview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    to: number;
                    text: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    rescueInterview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listRemarks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Remarks"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    remarkInterview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRemark"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Remarks"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    answerRemark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
                remark: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Text"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Remarks"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    withdrawConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    searchQuestions: {
        parameters: {
            query?: {
                q?: string;
                skill?: string;
                level?: "entry" | "mid" | "senior";
                kind?: "knowledge" | "experience" | "scenario" | "behaviour";
                set?: string;
                limit?: components["parameters"]["limit"];
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionPage"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    listQuestionSets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["QuestionSet"][];
                    };
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    importQuestions: {
        parameters: {
            query: {
                name: string;
                partial?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    retireQuestionSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    listPracticeRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["JobRole"][];
                    };
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    practise: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WantedRound"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticeRound"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    judgePractice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PracticeAnswer"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerScore"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    adminMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminMetrics"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    listTasks: {
        parameters: {
            query?: {
                dead?: boolean;
                limit?: components["parameters"]["limit"];
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    requeueTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                q?: string;
                role?: components["schemas"]["Role"];
                limit?: components["parameters"]["limit"];
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPage"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    activateUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    active: boolean;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    searchAudit: {
        parameters: {
            query?: {
                actor?: string;
                type?: string;
                subject?: string;
                from?: string;
                to?: string;
                limit?: components["parameters"]["limit"];
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    listUnknownSkills: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnknownSkills"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    decideSkill: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SkillDecision"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnknownSkills"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    listMatchReports: {
        parameters: {
            query?: {
                limit?: components["parameters"]["limit"];
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchReportPage"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    getMatchQuality: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchQuality"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    getModelUse: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelUse"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    seeAlert: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kind: string;
                    subject: string;
                    times: number;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    getSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
    changeSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingsChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Problem"];
        };
    };
}
