/**
 * Runs before anything else. Under Trusted Types (W3C, 2024) a script is loaded
 * from an address only if a policy passes it: this one passes the site's own, and
 * makes neither markup nor code out of text.
 */
export const GUARD_SCRIPT = `if(window.trustedTypes){const home=new URL(document.documentElement.dataset.home,location.href).href;trustedTypes.createPolicy("default",{createScriptURL(address){if(new URL(address,document.baseURI).href.startsWith(home))return address;throw new TypeError("Not a script of this site: "+address)}})}`;
