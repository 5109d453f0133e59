package io.portreeve.rules.catalogue;

import java.util.List;
import java.util.Set;

/** Words that tell something built with a product from the product: {@code flask-redis} is no Redis. */
final class Makings {
    /** What something is for: whoever writes one of these shows how a product is used. */
    private static final Set<String> LESSONS =
            Set.of("hello", "helloworld", "sample", "samples", "tutorial", "springboot", "spring", "crud", "todo");

    /** What something is written in; flavours of consoles are named so too, those of stores and brokers are not. */
    private static final Set<String> LANGUAGES = Set.of(
            "api",
            "aspnet",
            "backend",
            "boot",
            "counter",
            "django",
            "dotnet",
            "express",
            "fastapi",
            "flask",
            "frontend",
            "golang",
            "java",
            "laravel",
            "node",
            "nodejs",
            "php",
            "python",
            "quarkus",
            "rails",
            "react",
            "receiver",
            "ruby",
            "seed",
            "sender",
            "symfony",
            "web",
            "webapp");

    private Makings() {}

    static boolean isLesson(String word) {
        return LESSONS.contains(word);
    }

    /** Whether a name says in what the thing behind it is written. */
    static boolean sayLanguage(Phrase phrase) {
        List<String> own = phrase.words().subList(phrase.from(), phrase.words().size());
        return own.stream().map(Phrase::withoutNumber).anyMatch(LANGUAGES::contains);
    }
}
