package id.ravi.mailauth;

import id.ravi.dns.Lookups;
import id.ravi.dns.NoAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.apache.james.jspf.core.DNSRequest;
import org.apache.james.jspf.core.DNSService;
import org.apache.james.jspf.core.exceptions.TimeoutException;
import org.apache.james.jspf.impl.DNSServiceXBillImpl;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * What the library asks, within the limits that RFC 7208 sets beside the ten terms, which the library counts itself: two
 * look-ups that find nothing, ten names of a mail exchanger or of an address. Beyond them there is no result.
 */
final class SpfDns implements DNSService {
    private static final int MOST_RECORDS = 10;
    private static final int MOST_IN_VAIN = 2;

    private final Lookups lookups;
    private int inVain;
    private boolean complete = true;

    SpfDns(Lookups lookups) {
        this.lookups = lookups;
    }

    @Override
    public List<String> getRecords(DNSRequest request) throws TimeoutException {
        try {
            return switch (request.getRecordType()) {
                case DNSRequest.TXT -> orNull(lookups.texts(request.getHostname()));
                case DNSRequest.A -> records(request, Type.A);
                case DNSRequest.AAAA -> records(request, Type.AAAA);
                case DNSRequest.MX -> records(request, Type.MX);
                case DNSRequest.PTR -> records(request, Type.PTR);
                // The type SPF of RFC 4408 is no more.
                default -> null;
            };
        } catch (NoAnswer e) {
            throw incomplete(e.getMessage());
        }
    }

    /** False after an answer was missing, which the library takes for a mismatch here and there. */
    boolean isComplete() {
        return complete;
    }

    private TimeoutException incomplete(String why) {
        complete = false;
        return new TimeoutException(why);
    }

    private List<String> records(DNSRequest request, int type) throws NoAnswer, TimeoutException {
        var found = lookups.records(request.getHostname(), type).stream()
                .filter(one -> one.getType() == type)
                .collect(Collectors.toCollection(ArrayList::new));
        inVain += found.isEmpty() ? 1 : 0;
        if (inVain > MOST_IN_VAIN || (type == Type.MX && found.size() > MOST_RECORDS)) {
            throw incomplete("More than RFC 7208 allows");
        }
        return orNull(DNSServiceXBillImpl.convertRecordsToList(found.toArray(Record[]::new)));
    }

    /** The library takes null for nothing, and changes what it gets. */
    private static List<String> orNull(List<String> found) {
        return found == null || found.isEmpty() ? null : new ArrayList<>(found);
    }

    @Override
    public CompletionStage<List<String>> getRecordsAsync(DNSRequest request) {
        return CompletableFuture.failedFuture(new UnsupportedOperationException("Only one after the other"));
    }

    @Override
    public List<String> getLocalDomainNames() {
        return List.of();
    }

    @Override
    public void setTimeOut(int seconds) {
        // The look-ups have their own.
    }

    @Override
    public int getRecordLimit() {
        return MOST_RECORDS;
    }

    @Override
    public void setRecordLimit(int limit) {
        // It is the one of the RFC.
    }
}
