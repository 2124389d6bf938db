'use strict';
exports.activate = () => ({});
