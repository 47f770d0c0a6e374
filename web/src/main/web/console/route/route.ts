/** The parts of the settings, in the order of their tabs. */
export const SETTINGS = ['services', 'rooms', 'staff', 'screens', 'clinic', 'code', 'network'] as const;
export type Setting = (typeof SETTINGS)[number];

export type Route =
  | { readonly page: 'queue' }
  | { readonly page: 'figures' }
  | { readonly page: 'poster' }
  | { readonly page: 'settings'; readonly setting: Setting };

/** Where an address's `#/…` leads; whatever is not known leads to the queue. */
export function routeOf(hash: string): Route {
  const [page, part] = hash.replace(/^#?\/?/, '').split('/');
  if (page === 'figures' || page === 'poster') {
    return { page };
  }
  if (page === 'settings') {
    return { page, setting: SETTINGS.find((setting) => setting === part) ?? 'services' };
  }
  return { page: 'queue' };
}

export function hashOf(route: Route): string {
  return route.page === 'settings' ? `#/settings/${route.setting}` : `#/${route.page}`;
}
