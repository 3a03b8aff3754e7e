package id.ravi.openapi;

import id.ravi.endtoend.Vault;
import id.ravi.testing.Addresses;
import id.ravi.testing.Client;
import id.ravi.testing.Reply;
import java.util.Map;
import java.util.function.Function;

/**
 * A request of an operation that succeeds for somebody who may.
 *
 * @param uuid what stands for {@code {uuid}}, or whatever else is between braces, in the path
 * @param query with its question mark, or blank
 * @param body JSON, or blank where there is none
 */
record Sample(String uuid, String query, String body) {
    /** How to make the sample of each operation that needs one; the others take no body and no uuid. */
    private static final Map<String, Function<World, Sample>> MAKERS = Map.ofEntries(
            Map.entry("auth_token_create", world -> body(world.owner().signIn())),
            Map.entry("auth_token_refresh_create", world -> body("{\"refresh\": \"" + world.refreshToken() + "\"}")),
            Map.entry("auth_confirm_create", world -> body(world.owner().signIn())),
            Map.entry("encryption_retrieve", world -> body(world.seal(""))),
            Map.entry(
                    "encryption_partial_update",
                    world -> body(Vault.of("a passphrase").configuration())),
            Map.entry("auth_login_create", world -> body(world.owner().signIn())),
            Map.entry("auth_user_partial_update", world -> body("{\"first_name\": \"Ada\"}")),
            Map.entry("auth_device_token_create", world -> body("{\"device_code\": \"" + world.approved() + "\"}")),
            Map.entry(
                    "auth_device_verify_retrieve",
                    world -> new Sample("", "?user_code=" + world.device("user_code"), "")),
            Map.entry(
                    "auth_device_verify_create",
                    world -> body("{\"user_code\": \"" + world.device("user_code") + "\", \"approve\": false}")),
            Map.entry("domains_create", world -> body("{\"domain\": \"" + World.domain() + "\"}")),
            Map.entry("domains_verify_create", world -> of(world.addDomain(), "")),
            Map.entry("domains_destroy", world -> of(world.addDomain(), "")),
            Map.entry("identities_create", world -> body("{}")),
            Map.entry("identities_retrieve", world -> of(world.own().uuid(), "")),
            Map.entry("identities_update", world -> of(world.own().uuid(), "{\"name\": \"renamed\"}")),
            Map.entry("identities_partial_update", world -> of(world.own().uuid(), "{\"name\": \"renamed\"}")),
            Map.entry("identities_destroy", world -> of(world.own().uuid(), "")),
            Map.entry("identities_restore_create", world -> of(world.deleted(), "")),
            Map.entry("identities_purge_create", world -> of(world.deleted(), "")),
            Map.entry("identities_freeze_create", world -> of(world.own().uuid(), "")),
            Map.entry("identities_unfreeze_create", world -> of(world.own().uuid(), "")),
            Map.entry("auth_keys_management_create", world -> body("{}")),
            Map.entry("auth_keys_management_partial_update", world -> of(world.mintManagementKey("uuid"), "{}")),
            Map.entry("auth_keys_management_destroy", world -> of(world.mintManagementKey("uuid"), "")),
            Map.entry(
                    "auth_keys_identity_create",
                    world -> body("{\"identity_uuid\": \"" + world.own().uuid() + "\"}")),
            Map.entry("auth_keys_identity_partial_update", world -> of(world.mint("uuid"), "{}")),
            Map.entry("auth_keys_identity_destroy", world -> of(world.mint("uuid"), "")),
            Map.entry("auth_keys_leaked_create", world -> body("{\"key\": \"" + world.mint("key") + "\"}")),
            Map.entry("secrets_create", world -> body(World.secret(world.own()))),
            Map.entry("secrets_retrieve", world -> of(world.keep(), "")),
            Map.entry("secrets_update", world -> of(world.keep(), World.secret(world.own()))),
            Map.entry("secrets_partial_update", world -> of(world.keep(), "{}")),
            Map.entry("secrets_destroy", world -> of(world.keep(), "")),
            Map.entry("passwords_create", world -> body(World.password())),
            Map.entry("passwords_retrieve", world -> of(world.keepPassword(), "")),
            Map.entry("passwords_update", world -> of(world.keepPassword(), World.password())),
            Map.entry("passwords_partial_update", world -> of(world.keepPassword(), "{}")),
            Map.entry("passwords_destroy", world -> of(world.keepPassword(), "")),
            Map.entry("passwords_history_list", world -> of(world.keepPassword(), "")),
            Map.entry("contacts_create", world -> body(World.contact(world.own()))),
            Map.entry("contacts_find_retrieve", world -> new Sample("", "?email=" + world.keepContact("email"), "")),
            Map.entry("contacts_retrieve", world -> of(world.keepContact("uuid"), "")),
            Map.entry("contacts_partial_update", world -> of(world.keepContact("uuid"), "{}")),
            Map.entry("contacts_destroy", world -> of(world.keepContact("uuid"), "")),
            Map.entry("totp_create", world -> body(World.seed("totp"))),
            Map.entry("totp_import_create", world -> body("{\"uri\": \"otpauth://totp/x?secret=JBSWY3DPEHPK3PXP\"}")),
            Map.entry("totp_retrieve", world -> of(world.keepSeed("totp"), "")),
            Map.entry("totp_update", world -> of(world.keepSeed("totp"), "{}")),
            Map.entry("totp_partial_update", world -> of(world.keepSeed("totp"), "{}")),
            Map.entry("totp_destroy", world -> of(world.keepSeed("totp"), "")),
            Map.entry("totp_code_retrieve", world -> of(world.keepSeed("totp"), "")),
            Map.entry("totp_code_create", world -> of(world.keepSeed("hotp"), "")),
            Map.entry(
                    "codes_wait_create",
                    world -> new Sample("", "?identity=" + world.own().uuid(), "{\"timeout\": 1}")),
            Map.entry(
                    "email_inbox_retrieve",
                    world -> of(world.keepMail().thread().toString(), "")),
            Map.entry("email_messages_retrieve", world -> of(world.keepMail().id() + "", "")),
            Map.entry(
                    "email_messages_partial_update",
                    world -> of(world.keepMail().id() + "", "{}")),
            Map.entry("email_messages_destroy", world -> of(world.keepMail().id() + "", "")),
            Map.entry("email_attachments_retrieve", world -> of(world.keepAttachment(), "")),
            Map.entry("sso_verify_create", world -> body("{\"token\": \"" + world.assertion() + "\"}")));

    static Sample of(String operation, World world) {
        return MAKERS.getOrDefault(operation, anyone -> body("")).apply(world);
    }

    /** Each from an address of its own, so that no limit of an address is met. */
    Reply send(Client client, Operation operation) {
        var route = operation.path().replaceFirst("\\{.*?}", uuid) + query;
        var from = client.from(Addresses.fresh());
        return body.isEmpty()
                ? from.send(operation.method(), route, new byte[0])
                : from.json(operation.method(), route, body);
    }

    private static Sample body(String json) {
        return new Sample("", "", json);
    }

    private static Sample of(String uuid, String body) {
        return new Sample(uuid, "", body);
    }
}
