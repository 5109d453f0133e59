package io.portreeve.document;

import com.fasterxml.jackson.core.JsonProcessingException;

/** What the JSON library complains about, in words for people. */
final class JsonErrors {
    private JsonErrors() {}

    /** The library's sentence without the coordinates it adds, which say nothing about the file. */
    static String message(JsonProcessingException error) {
        String message = error.getOriginalMessage();
        int coordinates = message.indexOf(" (start marker at");
        return (coordinates < 0 ? message : message.substring(0, coordinates)).replaceAll("\\s+", " ");
    }
}
