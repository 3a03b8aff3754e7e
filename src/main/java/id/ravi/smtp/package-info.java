/**
 * Receives mail by SMTP (RFC 5321) for the addresses of this server, and for nobody else.
 *
 * <p>The protocol is SubEthaSMTP's; what is here decides who may speak how long, keeps every session to lines that end with
 * CRLF, so that no message can be smuggled in another, bounds the memory that all messages together take, and answers 250
 * when the message is durable and not before. Nothing touches the disk. Switched off unless {@code ravi.mail.smtp.port} is
 * set.
 */
package id.ravi.smtp;
