package org.queuemed.load.clinics;

import org.queuemed.load.option.Pace;
import org.queuemed.load.option.Target;
import org.queuemed.load.wire.Api;
import org.queuemed.load.wire.Loop;
import org.queuemed.load.wire.Sockets;

/** What all clinics of a worker share. Everything of it happens on the loop. */
public record World(Target target, Pace pace, Loop loop, Api api, Sockets sockets, Meter meter) {}
