/** The JAX-RS application itself; everything else lives in one package per feature below. */
package id.ravi;
