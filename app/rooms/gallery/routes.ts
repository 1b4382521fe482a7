import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const galleryRoutes: RouteConfigEntry[] = [
  route('gallery', 'rooms/gallery/gallery.tsx'),
  route('gallery/:component', 'rooms/gallery/one.tsx'),
];
