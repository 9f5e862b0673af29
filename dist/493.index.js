export const id = 493;
export const ids = [493];
export const modules = {

/***/ 2493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderComment: () => (/* binding */ renderComment)
/* harmony export */ });
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3466);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5612);


/** GitHub takes 65,536 characters; the rest is in the job summary. */
const commentLimit = 60_000;
/** The report as a pull-request comment, with a link to the run. */
function renderComment(request) {
    const { title, verdict, url } = request;
    const head = (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .renderHead */ .pd)({ title, ...verdict });
    const foot = `[The whole report](${url})`;
    const { kept, left } = (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .keepWithin */ .XY)([...head, ...verdict.sections.map(_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .renderSection */ .YN)], commentLimit);
    const missing = left === 0 ? [] : [`_${left} more ${left === 1 ? 'part is' : 'parts are'} left out._`];
    return [...kept, ...missing, foot].join('\n\n');
}


/***/ })

};
