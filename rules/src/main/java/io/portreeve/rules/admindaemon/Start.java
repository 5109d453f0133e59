package io.portreeve.rules.admindaemon;

import io.portreeve.finding.Confidence;
import io.portreeve.model.Place;
import io.portreeve.rules.invocation.Listening;

/**
 * A daemon that a container starts, and how that is known.
 *
 * @param program the executable's name
 * @param place the value or the characters that start it
 * @param because a clause that follows the container's name: {@code "starts sshd, an SSH server,"}
 */
record Start(Daemon daemon, String program, Listening listening, Place place, Confidence confidence, String because) {}
