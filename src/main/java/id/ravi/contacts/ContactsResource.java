package id.ravi.contacts;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.access.Scope;
import id.ravi.identities.Reach;
import id.ravi.listing.Listings;
import id.ravi.payload.Payload;
import id.ravi.payload.Query;
import id.ravi.payload.TextRule;
import id.ravi.payload.Uuids;
import id.ravi.persistence.Retry;
import id.ravi.problem.InvalidFields;
import id.ravi.problem.NotFound;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@code /api/contacts/}, as the public clients know it. */
@Path("contacts/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ContactsResource {
    /** Not by {@code @Inject}: CDI's proxy of an EJB makes an exception, with its stack trace, at every call. */
    @EJB
    ContactStore contacts;

    @Inject
    ContactSearch search;

    @Inject
    ContactSealing sealing;

    @Inject
    Reach reach;

    @Inject
    Retry retry;

    @Inject
    Listings listings;

    @GET
    public Response list(@Context ContainerRequestContext request) {
        var caller = Caller.of(request);
        var scope = scope(request);
        var first = contacts.page(caller, scope, Optional.empty());
        return Response.ok(listings.of(
                        caller, first, after -> contacts.page(caller, scope, Optional.of(after)), sealing::open))
                .build();
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Response create(@Context ContainerRequestContext request, Payload body) {
        var form = ContactForm.of(body);
        var created = retry.onConflict(lock -> contacts.create(Caller.of(request), scope(request), form));
        return Response.status(Response.Status.CREATED).entity(created).build();
    }

    @GET
    @Path("find/")
    public ContactAnswer find(@Context ContainerRequestContext request) {
        var email = given(request, "email", ContactForm.EMAIL);
        var phoneNumber = given(request, "phone_number", ContactForm.PHONE_NUMBER);
        if (email.isEmpty() && phoneNumber.isEmpty()) {
            throw new InvalidFields("non_field_errors", "Give an email or a phone_number.");
        }
        return contacts.find(Caller.of(request), scope(request), email, phoneNumber);
    }

    /** The roles stand here, too: a blank search asks nobody else. */
    @GET
    @Path("search/")
    @RolesAllowed({Role.IDENTITY, Role.MANAGEMENT, Role.OWNER})
    public List<ContactAnswer> search(@Context ContainerRequestContext request) {
        return search.of(request, scope(request));
    }

    @GET
    @Path("{uuid}/")
    public ContactAnswer get(@Context ContainerRequestContext request, @PathParam("uuid") String uuid) {
        return contacts.get(Caller.of(request), scope(request), parse(uuid));
    }

    @PATCH
    @Path("{uuid}/")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public ContactAnswer patch(@Context ContainerRequestContext request, @PathParam("uuid") String uuid, Payload body) {
        var contact = parse(uuid);
        var form = ContactForm.of(body);
        return retry.onConflict(lock -> contacts.update(Caller.of(request), scope(request), contact, form, lock));
    }

    @DELETE
    @Path("{uuid}/")
    public void delete(@Context ContainerRequestContext request, @PathParam("uuid") String uuid) {
        var contact = parse(uuid);
        retry.onConflict(lock -> {
            contacts.delete(Caller.of(request), scope(request), contact, lock);
            return contact;
        });
    }

    /** What cannot be an address or a number is none of anybody's: refused, so that a typing mistake shows. */
    private static Optional<String> given(ContainerRequestContext request, String name, TextRule rule) {
        return Query.of(request).last(name).filter(text -> !text.isBlank()).map(text -> {
            var outcome = rule.apply(text);
            outcome.complaint().ifPresent(sentence -> {
                throw new InvalidFields(name, sentence);
            });
            return outcome.text();
        });
    }

    private Scope scope(ContainerRequestContext request) {
        return reach.of(request);
    }

    private static UUID parse(String uuid) {
        return Uuids.canonical(uuid).orElseThrow(NotFound::new);
    }
}
