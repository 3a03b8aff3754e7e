/**
 * What answers need that come later than their request: few threads, a client that is still there, and word that the
 * application ends. Decision record 0019 tells what a suspended request costs.
 */
package id.ravi.tasks;
