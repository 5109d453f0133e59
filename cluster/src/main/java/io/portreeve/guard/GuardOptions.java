package io.portreeve.guard;

import java.net.InetSocketAddress;

/**
 * What a server is to do.
 *
 * @param listen port 0 takes a free one
 */
public record GuardOptions(InetSocketAddress listen, OnUnknown onUnknown, GuardLimits limits) {}
