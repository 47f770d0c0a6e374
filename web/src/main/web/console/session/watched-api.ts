import { Refused, type Api } from '../../api/api.ts';

/** The calls that the console makes of the API. */
export type Calls = Pick<Api, 'get' | 'post' | 'put' | 'patch' | 'delete' | 'text'>;

/** The API, which says so when it finds that the session is over. */
export function watched(api: Calls, expired: () => void): Calls {
  async function seen<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      if (error instanceof Refused && error.problem.status === 401) {
        expired();
      }
      throw error;
    }
  }
  return {
    get: <T>(path: string) => seen(api.get<T>(path)),
    post: <T>(path: string, body?: unknown, key?: string) => seen(api.post<T>(path, body, key)),
    put: <T>(path: string, body: unknown) => seen(api.put<T>(path, body)),
    patch: <T>(path: string, body: unknown) => seen(api.patch<T>(path, body)),
    delete: (path: string) => seen(api.delete(path)),
    text: (path: string, accept: string) => seen(api.text(path, accept)),
  };
}
