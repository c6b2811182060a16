package io.unknot.testing.broken.web;

import org.springframework.web.bind.annotation.RestController;

/** A controller the whole service can call. */
@RestController
public class OpenController {}
