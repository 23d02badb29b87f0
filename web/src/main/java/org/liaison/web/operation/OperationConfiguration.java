package org.liaison.web.operation;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the program do by itself what nobody asks for. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class OperationConfiguration {}
