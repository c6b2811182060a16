package io.unknot.gateway.limit;

import java.net.InetAddress;
import java.util.Arrays;

/** Addresses that begin alike, such as {@code 10.0.0.0/8} or {@code ::1}. */
public record Network(InetAddress first, int bits) {

    /**
     * Reads an address, or one with the number of bits that count.
     *
     * @throws IllegalArgumentException if it is neither; names are not looked up
     */
    public static Network of(String written) {
        var slash = written.indexOf('/');
        var address = InetAddress.ofLiteral(slash < 0 ? written : written.substring(0, slash));
        var all = address.getAddress().length * 8;
        var bits = slash < 0 ? all : Integer.parseInt(written.substring(slash + 1));
        if (bits < 0 || bits > all) {
            throw new IllegalArgumentException(written + " has no such number of bits");
        }
        return new Network(address, bits);
    }

    /** Whether the address is one of these. */
    public boolean contains(InetAddress address) {
        var ours = first.getAddress();
        var theirs = address.getAddress();
        return ours.length == theirs.length && Arrays.equals(head(ours), head(theirs));
    }

    /** The network of so many bits that an address is in, as a text. */
    public static String of(InetAddress address, int bits) {
        return Arrays.toString(new Network(address, bits).head(address.getAddress()));
    }

    private byte[] head(byte[] address) {
        var kept = Arrays.copyOf(address, (bits + 7) / 8);
        if (bits % 8 != 0) {
            kept[kept.length - 1] &= (byte) (0xff << (8 - bits % 8));
        }
        return kept;
    }
}
