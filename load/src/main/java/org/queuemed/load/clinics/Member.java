package org.queuemed.load.clinics;

/** Somebody who is told of a call. */
interface Member {

    /** What kind of a client, and so what it is told with. */
    enum Kind {
        PHONE,
        SCREEN,
        CONSOLE;

        /**
         * Whether that event is how such a client learns of a call.
         *
         * @param isCalled whether it is the phone of who is called
         */
        boolean learnsFrom(String event, boolean isCalled) {
            return switch (this) {
                case PHONE ->
                    switch (event) {
                        case "patient:called", "ticket:started", "ticket:ended" -> true;
                        case "position:updated" -> !isCalled;
                        default -> false;
                    };
                case SCREEN -> "display:called".equals(event) || "display:update".equals(event);
                case CONSOLE -> "queue:updated".equals(event) || "patient:called".equals(event);
            };
        }
    }

    Kind kind();
}
