import { accessToken, refresh } from './auth';
import { ApiProblem } from './problem';
import type { Resume } from './types';

/** Uploads a résumé. XMLHttpRequest, because fetch tells nothing about the progress of an upload. */
export async function uploadResume(file: File, progress: (share: number) => void): Promise<Resume> {
  try {
    return await post(file, progress);
  } catch (e) {
    if (!(e instanceof ApiProblem) || e.status !== 401 || !(await refresh())) throw e;
    return post(file, progress);
  }
}

function post(file: File, progress: (share: number) => void): Promise<Resume> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/resumes/upload');
    const token = accessToken();
    if (token) request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.upload.onprogress = (e) => e.lengthComputable && progress(e.loaded / e.total);
    request.onerror = () => reject(ApiProblem.unreachable());
    request.onload = () => {
      const body = parse(request.responseText);
      if (request.status === 202) resolve(body as Resume);
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
