package io.portreeve.guard;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** Who answers the requests to a path. */
@FunctionalInterface
interface Answering {
    /** The answer; what is thrown is that the client went away. */
    Reply answer(HttpExchange exchange) throws IOException;
}
