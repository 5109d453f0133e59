package io.portreeve.model;

/**
 * As whom pods speak to the API server.
 *
 * @param name the service account, {@code default} where none is written
 * @param automount whether the pods are given its token; where it is not written, the account decides
 */
public record PodAccount(Value<String> name, Value<Boolean> automount) {}
