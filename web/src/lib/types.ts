// Short names for the schemas of openapi.yaml.
import type { components } from './api.gen';

type Schemas = components['schemas'];
export type User = Schemas['User'];
export type Session = Schemas['Session'];
export type Job = Schemas['Job'];
export type NewJob = Schemas['NewJob'];
export type Ledger = Schemas['Ledger'];
export type Payment = Schemas['Payment'];
export type Resume = Schemas['Resume'];
export type Profile = Schemas['Profile'];
export type Match = Schemas['Match'];
export type Part = Schemas['Part'];
export type RequirementMatch = Schemas['RequirementMatch'];
export type Application = Schemas['Application'];
export type ApplicationStatus = Schemas['ApplicationStatus'];
export type Phase = Schemas['Phase'];
export type Reason = Schemas['Reason'];
export type Admission = Schemas['Admission'];
export type Interview = Schemas['Interview'];
export type Transcript = Schemas['Transcript'];
export type Insights = Schemas['Insights'];
export type Point = Schemas['Point'];
export type AnswerScore = Schemas['AnswerScore'];
export type Evidence = Schemas['Evidence'];
export type AdminMetrics = Schemas['AdminMetrics'];
