package org.queuemed.admission;

/** The addresses with the same first bits, such as {@code 10.0.0.0/8}; or one, such as {@code ::1}. */
record AddressRange(byte[] first, int bits) {

    /** @throws IllegalArgumentException where it is none */
    static AddressRange read(String text) {
        String[] parts = text.strip().split("/", 2);
        byte[] first = Address.read(parts[0]).orElseThrow(() -> none(text)).bytes();
        int all = first.length * Byte.SIZE;
        int bits = parts.length == 1 ? all : bits(parts[1], text);
        if (bits > all) {
            throw none(text);
        }
        return new AddressRange(first, bits);
    }

    private static int bits(String number, String text) {
        if (!number.matches("\\d{1,3}")) {
            throw none(text);
        }
        return Integer.parseInt(number);
    }

    private static IllegalArgumentException none(String text) {
        return new IllegalArgumentException(text + " is neither an IP address nor a range such as 10.0.0.0/8");
    }

    boolean contains(Address address) {
        byte[] other = address.bytes();
        if (other.length != first.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if ((first[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
