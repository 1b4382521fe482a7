declare module '*?worker&inline' {
  const WorkerFactory: new () => Worker;
  // eslint-disable-next-line no-restricted-exports -- the bundler's own convention for workers
  export default WorkerFactory;
}
