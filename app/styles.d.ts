/** Style sheets are imported for their effect; the bundler, not the compiler, reads them. */
declare module '*.css';
