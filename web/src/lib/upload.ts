import { accessToken, refresh } from './auth';
import { ApiProblem } from './problem';
import type { ImportReport, Resume } from './types';

type Progress = (share: number) => void;

/** Uploads a résumé. */
export const uploadResume = (file: File, progress: Progress) => upload<Resume>('/api/resumes/upload', file, progress);

/** Uploads a question set; `partial` stores its good entries beside bad ones. */
export const uploadQuestions = (name: string, partial: boolean, file: File, progress: Progress) =>
  upload<ImportReport>(`/api/questions/sets/upload?${new URLSearchParams({ name, partial: String(partial) })}`, file, progress);

/** By XMLHttpRequest, because fetch tells nothing about the progress of an upload. */
async function upload<T>(url: string, file: File, progress: Progress): Promise<T> {
  try {
    return await post<T>(url, file, progress);
  } catch (e) {
    if (!(e instanceof ApiProblem) || e.status !== 401 || !(await refresh())) throw e;
    return post<T>(url, file, progress);
  }
}

function post<T>(url: string, file: File, progress: Progress): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    const token = accessToken();
    if (token) request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.upload.onprogress = (e) => e.lengthComputable && progress(e.loaded / e.total);
    request.onerror = () => reject(ApiProblem.unreachable());
    request.onload = () => {
      const body = parse(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(body as T);
      else reject(new ApiProblem((body ?? { code: 'internal', status: request.status }) as { code: string }));
    };
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
