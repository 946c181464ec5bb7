package it.torinometropoli.gis.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Counts what comes from each network address, to bound it. Addresses are kept in the memory of this instance alone and no longer than
 * needed, as they are personal data. Of IPv6 the network of 64 bits counts, as one connection has all of it.
 */
public final class AddressLimit {

    private static final int MOST_ADDRESSES = 50_000;
    private static final int NETWORK_BYTES = 8;

    private final int most;
    private final Cache<String, AtomicInteger> counts;

    /**
     * A limit.
     *
     * @param most how often is allowed
     * @param within in what time, from the first on
     */
    public AddressLimit(int most, Duration within) {
        this.most = most;
        this.counts = Caffeine.newBuilder().expireAfterWrite(within).maximumSize(MOST_ADDRESSES).build();
    }

    /** Whether the limit of an address has been reached, without counting. */
    public boolean reached(String address) {
        AtomicInteger count = counts.getIfPresent(network(address));
        return count != null && count.get() >= most;
    }

    /** Counts once more for an address; false when that is beyond the limit. */
    public boolean count(String address) {
        return counts.get(network(address), first -> new AtomicInteger()).incrementAndGet() <= most;
    }

    private static String network(String address) {
        if (address == null || !address.contains(":")) {
            return String.valueOf(address);
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES)) : address;
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
