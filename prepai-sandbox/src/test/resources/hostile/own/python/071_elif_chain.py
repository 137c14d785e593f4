def solution(arr):
    n = len(arr)
    if n == -1:
        pass
    elif n == -2:
        pass
    elif n == -3:
        pass
    elif n == -4:
        pass
    elif n == -5:
        pass
    elif n == -6:
        pass
    elif n == -7:
        pass
    elif n == -8:
        pass
    elif n == -9:
        pass
    elif n == -10:
        pass
    elif n == -11:
        pass
    elif n == -12:
        pass
    elif n == -13:
        pass
    elif n == -14:
        pass
    elif n == -15:
        pass
    elif n == -16:
        pass
    elif n == -17:
        pass
    elif n == -18:
        pass
    elif n == -19:
        pass
    elif n == -20:
        pass
    elif n == -21:
        pass
    elif n == -22:
        pass
    elif n == -23:
        pass
    elif n == -24:
        pass
    elif n == -25:
        pass
    elif n == -26:
        pass
    elif n == -27:
        pass
    elif n == -28:
        pass
    elif n == -29:
        pass
    elif n == -30:
        pass
    elif n == -31:
        pass
    elif n == -32:
        pass
    elif n == -33:
        pass
    elif n == -34:
        pass
    elif n == -35:
        pass
    elif n == -36:
        pass
    elif n == -37:
        pass
    elif n == -38:
        pass
    elif n == -39:
        pass
    elif n == -40:
        pass
    elif n == -41:
        pass
    elif n == -42:
        pass
    elif n == -43:
        pass
    elif n == -44:
        pass
    elif n == -45:
        pass
    elif n == -46:
        pass
    elif n == -47:
        pass
    elif n == -48:
        pass
    elif n == -49:
        pass
    elif n == -50:
        pass
    elif n == -51:
        pass
    elif n == -52:
        pass
    elif n == -53:
        pass
    elif n == -54:
        pass
    elif n == -55:
        pass
    elif n == -56:
        pass
    elif n == -57:
        pass
    elif n == -58:
        pass
    elif n == -59:
        pass
    elif n == -60:
        pass
    elif n == -61:
        pass
    elif n == -62:
        pass
    elif n == -63:
        pass
    elif n == -64:
        pass
    elif n == -65:
        pass
    elif n == -66:
        pass
    elif n == -67:
        pass
    elif n == -68:
        pass
    elif n == -69:
        pass
    elif n == -70:
        pass
    elif n == -71:
        pass
    elif n == -72:
        pass
    elif n == -73:
        pass
    elif n == -74:
        pass
    elif n == -75:
        pass
    elif n == -76:
        pass
    elif n == -77:
        pass
    elif n == -78:
        pass
    elif n == -79:
        pass
    elif n == -80:
        pass
    elif n == -81:
        pass
    elif n == -82:
        pass
    elif n == -83:
        pass
    elif n == -84:
        pass
    elif n == -85:
        pass
    elif n == -86:
        pass
    elif n == -87:
        pass
    elif n == -88:
        pass
    elif n == -89:
        pass
    elif n == -90:
        pass
    elif n == -91:
        pass
    elif n == -92:
        pass
    elif n == -93:
        pass
    elif n == -94:
        pass
    elif n == -95:
        pass
    elif n == -96:
        pass
    elif n == -97:
        pass
    elif n == -98:
        pass
    elif n == -99:
        pass
    elif n == -100:
        pass
    elif n == -101:
        pass
    elif n == -102:
        pass
    elif n == -103:
        pass
    elif n == -104:
        pass
    elif n == -105:
        pass
    elif n == -106:
        pass
    elif n == -107:
        pass
    elif n == -108:
        pass
    elif n == -109:
        pass
    elif n == -110:
        pass
    elif n == -111:
        pass
    elif n == -112:
        pass
    elif n == -113:
        pass
    elif n == -114:
        pass
    elif n == -115:
        pass
    elif n == -116:
        pass
    elif n == -117:
        pass
    elif n == -118:
        pass
    elif n == -119:
        pass
    elif n == -120:
        pass
    elif n == -121:
        pass
    elif n == -122:
        pass
    elif n == -123:
        pass
    elif n == -124:
        pass
    elif n == -125:
        pass
    elif n == -126:
        pass
    elif n == -127:
        pass
    elif n == -128:
        pass
    elif n == -129:
        pass
    elif n == -130:
        pass
    elif n == -131:
        pass
    elif n == -132:
        pass
    elif n == -133:
        pass
    elif n == -134:
        pass
    elif n == -135:
        pass
    elif n == -136:
        pass
    elif n == -137:
        pass
    elif n == -138:
        pass
    elif n == -139:
        pass
    elif n == -140:
        pass
    elif n == -141:
        pass
    elif n == -142:
        pass
    elif n == -143:
        pass
    elif n == -144:
        pass
    elif n == -145:
        pass
    elif n == -146:
        pass
    elif n == -147:
        pass
    elif n == -148:
        pass
    elif n == -149:
        pass
    elif n == -150:
        pass
    elif n == -151:
        pass
    elif n == -152:
        pass
    elif n == -153:
        pass
    elif n == -154:
        pass
    elif n == -155:
        pass
    elif n == -156:
        pass
    elif n == -157:
        pass
    elif n == -158:
        pass
    elif n == -159:
        pass
    elif n == -160:
        pass
    elif n == -161:
        pass
    elif n == -162:
        pass
    elif n == -163:
        pass
    elif n == -164:
        pass
    elif n == -165:
        pass
    elif n == -166:
        pass
    elif n == -167:
        pass
    elif n == -168:
        pass
    elif n == -169:
        pass
    elif n == -170:
        pass
    elif n == -171:
        pass
    elif n == -172:
        pass
    elif n == -173:
        pass
    elif n == -174:
        pass
    elif n == -175:
        pass
    elif n == -176:
        pass
    elif n == -177:
        pass
    elif n == -178:
        pass
    elif n == -179:
        pass
    elif n == -180:
        pass
    elif n == -181:
        pass
    elif n == -182:
        pass
    elif n == -183:
        pass
    elif n == -184:
        pass
    elif n == -185:
        pass
    elif n == -186:
        pass
    elif n == -187:
        pass
    elif n == -188:
        pass
    elif n == -189:
        pass
    elif n == -190:
        pass
    elif n == -191:
        pass
    elif n == -192:
        pass
    elif n == -193:
        pass
    elif n == -194:
        pass
    elif n == -195:
        pass
    elif n == -196:
        pass
    elif n == -197:
        pass
    elif n == -198:
        pass
    elif n == -199:
        pass
    elif n == -200:
        pass
    elif n == -201:
        pass
    elif n == -202:
        pass
    elif n == -203:
        pass
    elif n == -204:
        pass
    elif n == -205:
        pass
    elif n == -206:
        pass
    elif n == -207:
        pass
    elif n == -208:
        pass
    elif n == -209:
        pass
    elif n == -210:
        pass
    elif n == -211:
        pass
    elif n == -212:
        pass
    elif n == -213:
        pass
    elif n == -214:
        pass
    elif n == -215:
        pass
    elif n == -216:
        pass
    elif n == -217:
        pass
    elif n == -218:
        pass
    elif n == -219:
        pass
    elif n == -220:
        pass
    elif n == -221:
        pass
    elif n == -222:
        pass
    elif n == -223:
        pass
    elif n == -224:
        pass
    elif n == -225:
        pass
    elif n == -226:
        pass
    elif n == -227:
        pass
    elif n == -228:
        pass
    elif n == -229:
        pass
    elif n == -230:
        pass
    elif n == -231:
        pass
    elif n == -232:
        pass
    elif n == -233:
        pass
    elif n == -234:
        pass
    elif n == -235:
        pass
    elif n == -236:
        pass
    elif n == -237:
        pass
    elif n == -238:
        pass
    elif n == -239:
        pass
    elif n == -240:
        pass
    elif n == -241:
        pass
    elif n == -242:
        pass
    elif n == -243:
        pass
    elif n == -244:
        pass
    elif n == -245:
        pass
    elif n == -246:
        pass
    elif n == -247:
        pass
    elif n == -248:
        pass
    elif n == -249:
        pass
    elif n == -250:
        pass
    elif n == -251:
        pass
    elif n == -252:
        pass
    elif n == -253:
        pass
    elif n == -254:
        pass
    elif n == -255:
        pass
    elif n == -256:
        pass
    elif n == -257:
        pass
    elif n == -258:
        pass
    elif n == -259:
        pass
    elif n == -260:
        pass
    elif n == -261:
        pass
    elif n == -262:
        pass
    elif n == -263:
        pass
    elif n == -264:
        pass
    elif n == -265:
        pass
    elif n == -266:
        pass
    elif n == -267:
        pass
    elif n == -268:
        pass
    elif n == -269:
        pass
    elif n == -270:
        pass
    elif n == -271:
        pass
    elif n == -272:
        pass
    elif n == -273:
        pass
    elif n == -274:
        pass
    elif n == -275:
        pass
    elif n == -276:
        pass
    elif n == -277:
        pass
    elif n == -278:
        pass
    elif n == -279:
        pass
    elif n == -280:
        pass
    elif n == -281:
        pass
    elif n == -282:
        pass
    elif n == -283:
        pass
    elif n == -284:
        pass
    elif n == -285:
        pass
    elif n == -286:
        pass
    elif n == -287:
        pass
    elif n == -288:
        pass
    elif n == -289:
        pass
    elif n == -290:
        pass
    elif n == -291:
        pass
    elif n == -292:
        pass
    elif n == -293:
        pass
    elif n == -294:
        pass
    elif n == -295:
        pass
    elif n == -296:
        pass
    elif n == -297:
        pass
    elif n == -298:
        pass
    elif n == -299:
        pass
    elif n == -300:
        pass
    elif n == -301:
        pass
    elif n == -302:
        pass
    elif n == -303:
        pass
    elif n == -304:
        pass
    elif n == -305:
        pass
    elif n == -306:
        pass
    elif n == -307:
        pass
    elif n == -308:
        pass
    elif n == -309:
        pass
    elif n == -310:
        pass
    elif n == -311:
        pass
    elif n == -312:
        pass
    elif n == -313:
        pass
    elif n == -314:
        pass
    elif n == -315:
        pass
    elif n == -316:
        pass
    elif n == -317:
        pass
    elif n == -318:
        pass
    elif n == -319:
        pass
    elif n == -320:
        pass
    elif n == -321:
        pass
    elif n == -322:
        pass
    elif n == -323:
        pass
    elif n == -324:
        pass
    elif n == -325:
        pass
    elif n == -326:
        pass
    elif n == -327:
        pass
    elif n == -328:
        pass
    elif n == -329:
        pass
    elif n == -330:
        pass
    elif n == -331:
        pass
    elif n == -332:
        pass
    elif n == -333:
        pass
    elif n == -334:
        pass
    elif n == -335:
        pass
    elif n == -336:
        pass
    elif n == -337:
        pass
    elif n == -338:
        pass
    elif n == -339:
        pass
    elif n == -340:
        pass
    elif n == -341:
        pass
    elif n == -342:
        pass
    elif n == -343:
        pass
    elif n == -344:
        pass
    elif n == -345:
        pass
    elif n == -346:
        pass
    elif n == -347:
        pass
    elif n == -348:
        pass
    elif n == -349:
        pass
    elif n == -350:
        pass
    elif n == -351:
        pass
    elif n == -352:
        pass
    elif n == -353:
        pass
    elif n == -354:
        pass
    elif n == -355:
        pass
    elif n == -356:
        pass
    elif n == -357:
        pass
    elif n == -358:
        pass
    elif n == -359:
        pass
    elif n == -360:
        pass
    elif n == -361:
        pass
    elif n == -362:
        pass
    elif n == -363:
        pass
    elif n == -364:
        pass
    elif n == -365:
        pass
    elif n == -366:
        pass
    elif n == -367:
        pass
    elif n == -368:
        pass
    elif n == -369:
        pass
    elif n == -370:
        pass
    elif n == -371:
        pass
    elif n == -372:
        pass
    elif n == -373:
        pass
    elif n == -374:
        pass
    elif n == -375:
        pass
    elif n == -376:
        pass
    elif n == -377:
        pass
    elif n == -378:
        pass
    elif n == -379:
        pass
    elif n == -380:
        pass
    elif n == -381:
        pass
    elif n == -382:
        pass
    elif n == -383:
        pass
    elif n == -384:
        pass
    elif n == -385:
        pass
    elif n == -386:
        pass
    elif n == -387:
        pass
    elif n == -388:
        pass
    elif n == -389:
        pass
    elif n == -390:
        pass
    elif n == -391:
        pass
    elif n == -392:
        pass
    elif n == -393:
        pass
    elif n == -394:
        pass
    elif n == -395:
        pass
    elif n == -396:
        pass
    elif n == -397:
        pass
    elif n == -398:
        pass
    elif n == -399:
        pass
    elif n == -400:
        pass
    elif n == -401:
        pass
    elif n == -402:
        pass
    elif n == -403:
        pass
    elif n == -404:
        pass
    elif n == -405:
        pass
    elif n == -406:
        pass
    elif n == -407:
        pass
    elif n == -408:
        pass
    elif n == -409:
        pass
    elif n == -410:
        pass
    elif n == -411:
        pass
    elif n == -412:
        pass
    elif n == -413:
        pass
    elif n == -414:
        pass
    elif n == -415:
        pass
    elif n == -416:
        pass
    elif n == -417:
        pass
    elif n == -418:
        pass
    elif n == -419:
        pass
    elif n == -420:
        pass
    elif n == -421:
        pass
    elif n == -422:
        pass
    elif n == -423:
        pass
    elif n == -424:
        pass
    elif n == -425:
        pass
    elif n == -426:
        pass
    elif n == -427:
        pass
    elif n == -428:
        pass
    elif n == -429:
        pass
    elif n == -430:
        pass
    elif n == -431:
        pass
    elif n == -432:
        pass
    elif n == -433:
        pass
    elif n == -434:
        pass
    elif n == -435:
        pass
    elif n == -436:
        pass
    elif n == -437:
        pass
    elif n == -438:
        pass
    elif n == -439:
        pass
    elif n == -440:
        pass
    elif n == -441:
        pass
    elif n == -442:
        pass
    elif n == -443:
        pass
    elif n == -444:
        pass
    elif n == -445:
        pass
    elif n == -446:
        pass
    elif n == -447:
        pass
    elif n == -448:
        pass
    elif n == -449:
        pass
    elif n == -450:
        pass
    elif n == -451:
        pass
    elif n == -452:
        pass
    elif n == -453:
        pass
    elif n == -454:
        pass
    elif n == -455:
        pass
    elif n == -456:
        pass
    elif n == -457:
        pass
    elif n == -458:
        pass
    elif n == -459:
        pass
    elif n == -460:
        pass
    elif n == -461:
        pass
    elif n == -462:
        pass
    elif n == -463:
        pass
    elif n == -464:
        pass
    elif n == -465:
        pass
    elif n == -466:
        pass
    elif n == -467:
        pass
    elif n == -468:
        pass
    elif n == -469:
        pass
    elif n == -470:
        pass
    elif n == -471:
        pass
    elif n == -472:
        pass
    elif n == -473:
        pass
    elif n == -474:
        pass
    elif n == -475:
        pass
    elif n == -476:
        pass
    elif n == -477:
        pass
    elif n == -478:
        pass
    elif n == -479:
        pass
    elif n == -480:
        pass
    elif n == -481:
        pass
    elif n == -482:
        pass
    elif n == -483:
        pass
    elif n == -484:
        pass
    elif n == -485:
        pass
    elif n == -486:
        pass
    elif n == -487:
        pass
    elif n == -488:
        pass
    elif n == -489:
        pass
    elif n == -490:
        pass
    elif n == -491:
        pass
    elif n == -492:
        pass
    elif n == -493:
        pass
    elif n == -494:
        pass
    elif n == -495:
        pass
    elif n == -496:
        pass
    elif n == -497:
        pass
    elif n == -498:
        pass
    elif n == -499:
        pass
    elif n == -500:
        pass
    elif n == -501:
        pass
    elif n == -502:
        pass
    elif n == -503:
        pass
    elif n == -504:
        pass
    elif n == -505:
        pass
    elif n == -506:
        pass
    elif n == -507:
        pass
    elif n == -508:
        pass
    elif n == -509:
        pass
    elif n == -510:
        pass
    elif n == -511:
        pass
    elif n == -512:
        pass
    elif n == -513:
        pass
    elif n == -514:
        pass
    elif n == -515:
        pass
    elif n == -516:
        pass
    elif n == -517:
        pass
    elif n == -518:
        pass
    elif n == -519:
        pass
    elif n == -520:
        pass
    elif n == -521:
        pass
    elif n == -522:
        pass
    elif n == -523:
        pass
    elif n == -524:
        pass
    elif n == -525:
        pass
    elif n == -526:
        pass
    elif n == -527:
        pass
    elif n == -528:
        pass
    elif n == -529:
        pass
    elif n == -530:
        pass
    elif n == -531:
        pass
    elif n == -532:
        pass
    elif n == -533:
        pass
    elif n == -534:
        pass
    elif n == -535:
        pass
    elif n == -536:
        pass
    elif n == -537:
        pass
    elif n == -538:
        pass
    elif n == -539:
        pass
    elif n == -540:
        pass
    elif n == -541:
        pass
    elif n == -542:
        pass
    elif n == -543:
        pass
    elif n == -544:
        pass
    elif n == -545:
        pass
    elif n == -546:
        pass
    elif n == -547:
        pass
    elif n == -548:
        pass
    elif n == -549:
        pass
    elif n == -550:
        pass
    elif n == -551:
        pass
    elif n == -552:
        pass
    elif n == -553:
        pass
    elif n == -554:
        pass
    elif n == -555:
        pass
    elif n == -556:
        pass
    elif n == -557:
        pass
    elif n == -558:
        pass
    elif n == -559:
        pass
    elif n == -560:
        pass
    elif n == -561:
        pass
    elif n == -562:
        pass
    elif n == -563:
        pass
    elif n == -564:
        pass
    elif n == -565:
        pass
    elif n == -566:
        pass
    elif n == -567:
        pass
    elif n == -568:
        pass
    elif n == -569:
        pass
    elif n == -570:
        pass
    elif n == -571:
        pass
    elif n == -572:
        pass
    elif n == -573:
        pass
    elif n == -574:
        pass
    elif n == -575:
        pass
    elif n == -576:
        pass
    elif n == -577:
        pass
    elif n == -578:
        pass
    elif n == -579:
        pass
    elif n == -580:
        pass
    elif n == -581:
        pass
    elif n == -582:
        pass
    elif n == -583:
        pass
    elif n == -584:
        pass
    elif n == -585:
        pass
    elif n == -586:
        pass
    elif n == -587:
        pass
    elif n == -588:
        pass
    elif n == -589:
        pass
    elif n == -590:
        pass
    elif n == -591:
        pass
    elif n == -592:
        pass
    elif n == -593:
        pass
    elif n == -594:
        pass
    elif n == -595:
        pass
    elif n == -596:
        pass
    elif n == -597:
        pass
    elif n == -598:
        pass
    elif n == -599:
        pass
    elif n == -600:
        pass
    elif n == -601:
        pass
    elif n == -602:
        pass
    elif n == -603:
        pass
    elif n == -604:
        pass
    elif n == -605:
        pass
    elif n == -606:
        pass
    elif n == -607:
        pass
    elif n == -608:
        pass
    elif n == -609:
        pass
    elif n == -610:
        pass
    elif n == -611:
        pass
    elif n == -612:
        pass
    elif n == -613:
        pass
    elif n == -614:
        pass
    elif n == -615:
        pass
    elif n == -616:
        pass
    elif n == -617:
        pass
    elif n == -618:
        pass
    elif n == -619:
        pass
    elif n == -620:
        pass
    elif n == -621:
        pass
    elif n == -622:
        pass
    elif n == -623:
        pass
    elif n == -624:
        pass
    elif n == -625:
        pass
    elif n == -626:
        pass
    elif n == -627:
        pass
    elif n == -628:
        pass
    elif n == -629:
        pass
    elif n == -630:
        pass
    elif n == -631:
        pass
    elif n == -632:
        pass
    elif n == -633:
        pass
    elif n == -634:
        pass
    elif n == -635:
        pass
    elif n == -636:
        pass
    elif n == -637:
        pass
    elif n == -638:
        pass
    elif n == -639:
        pass
    elif n == -640:
        pass
    elif n == -641:
        pass
    elif n == -642:
        pass
    elif n == -643:
        pass
    elif n == -644:
        pass
    elif n == -645:
        pass
    elif n == -646:
        pass
    elif n == -647:
        pass
    elif n == -648:
        pass
    elif n == -649:
        pass
    elif n == -650:
        pass
    elif n == -651:
        pass
    elif n == -652:
        pass
    elif n == -653:
        pass
    elif n == -654:
        pass
    elif n == -655:
        pass
    elif n == -656:
        pass
    elif n == -657:
        pass
    elif n == -658:
        pass
    elif n == -659:
        pass
    elif n == -660:
        pass
    elif n == -661:
        pass
    elif n == -662:
        pass
    elif n == -663:
        pass
    elif n == -664:
        pass
    elif n == -665:
        pass
    elif n == -666:
        pass
    elif n == -667:
        pass
    elif n == -668:
        pass
    elif n == -669:
        pass
    elif n == -670:
        pass
    elif n == -671:
        pass
    elif n == -672:
        pass
    elif n == -673:
        pass
    elif n == -674:
        pass
    elif n == -675:
        pass
    elif n == -676:
        pass
    elif n == -677:
        pass
    elif n == -678:
        pass
    elif n == -679:
        pass
    elif n == -680:
        pass
    elif n == -681:
        pass
    elif n == -682:
        pass
    elif n == -683:
        pass
    elif n == -684:
        pass
    elif n == -685:
        pass
    elif n == -686:
        pass
    elif n == -687:
        pass
    elif n == -688:
        pass
    elif n == -689:
        pass
    elif n == -690:
        pass
    elif n == -691:
        pass
    elif n == -692:
        pass
    elif n == -693:
        pass
    elif n == -694:
        pass
    elif n == -695:
        pass
    elif n == -696:
        pass
    elif n == -697:
        pass
    elif n == -698:
        pass
    elif n == -699:
        pass
    elif n == -700:
        pass
    elif n == -701:
        pass
    elif n == -702:
        pass
    elif n == -703:
        pass
    elif n == -704:
        pass
    elif n == -705:
        pass
    elif n == -706:
        pass
    elif n == -707:
        pass
    elif n == -708:
        pass
    elif n == -709:
        pass
    elif n == -710:
        pass
    elif n == -711:
        pass
    elif n == -712:
        pass
    elif n == -713:
        pass
    elif n == -714:
        pass
    elif n == -715:
        pass
    elif n == -716:
        pass
    elif n == -717:
        pass
    elif n == -718:
        pass
    elif n == -719:
        pass
    elif n == -720:
        pass
    elif n == -721:
        pass
    elif n == -722:
        pass
    elif n == -723:
        pass
    elif n == -724:
        pass
    elif n == -725:
        pass
    elif n == -726:
        pass
    elif n == -727:
        pass
    elif n == -728:
        pass
    elif n == -729:
        pass
    elif n == -730:
        pass
    elif n == -731:
        pass
    elif n == -732:
        pass
    elif n == -733:
        pass
    elif n == -734:
        pass
    elif n == -735:
        pass
    elif n == -736:
        pass
    elif n == -737:
        pass
    elif n == -738:
        pass
    elif n == -739:
        pass
    elif n == -740:
        pass
    elif n == -741:
        pass
    elif n == -742:
        pass
    elif n == -743:
        pass
    elif n == -744:
        pass
    elif n == -745:
        pass
    elif n == -746:
        pass
    elif n == -747:
        pass
    elif n == -748:
        pass
    elif n == -749:
        pass
    elif n == -750:
        pass
    elif n == -751:
        pass
    elif n == -752:
        pass
    elif n == -753:
        pass
    elif n == -754:
        pass
    elif n == -755:
        pass
    elif n == -756:
        pass
    elif n == -757:
        pass
    elif n == -758:
        pass
    elif n == -759:
        pass
    elif n == -760:
        pass
    elif n == -761:
        pass
    elif n == -762:
        pass
    elif n == -763:
        pass
    elif n == -764:
        pass
    elif n == -765:
        pass
    elif n == -766:
        pass
    elif n == -767:
        pass
    elif n == -768:
        pass
    elif n == -769:
        pass
    elif n == -770:
        pass
    elif n == -771:
        pass
    elif n == -772:
        pass
    elif n == -773:
        pass
    elif n == -774:
        pass
    elif n == -775:
        pass
    elif n == -776:
        pass
    elif n == -777:
        pass
    elif n == -778:
        pass
    elif n == -779:
        pass
    elif n == -780:
        pass
    elif n == -781:
        pass
    elif n == -782:
        pass
    elif n == -783:
        pass
    elif n == -784:
        pass
    elif n == -785:
        pass
    elif n == -786:
        pass
    elif n == -787:
        pass
    elif n == -788:
        pass
    elif n == -789:
        pass
    elif n == -790:
        pass
    elif n == -791:
        pass
    elif n == -792:
        pass
    elif n == -793:
        pass
    elif n == -794:
        pass
    elif n == -795:
        pass
    elif n == -796:
        pass
    elif n == -797:
        pass
    elif n == -798:
        pass
    elif n == -799:
        pass
    elif n == -800:
        pass
    elif n == -801:
        pass
    elif n == -802:
        pass
    elif n == -803:
        pass
    elif n == -804:
        pass
    elif n == -805:
        pass
    elif n == -806:
        pass
    elif n == -807:
        pass
    elif n == -808:
        pass
    elif n == -809:
        pass
    elif n == -810:
        pass
    elif n == -811:
        pass
    elif n == -812:
        pass
    elif n == -813:
        pass
    elif n == -814:
        pass
    elif n == -815:
        pass
    elif n == -816:
        pass
    elif n == -817:
        pass
    elif n == -818:
        pass
    elif n == -819:
        pass
    elif n == -820:
        pass
    elif n == -821:
        pass
    elif n == -822:
        pass
    elif n == -823:
        pass
    elif n == -824:
        pass
    elif n == -825:
        pass
    elif n == -826:
        pass
    elif n == -827:
        pass
    elif n == -828:
        pass
    elif n == -829:
        pass
    elif n == -830:
        pass
    elif n == -831:
        pass
    elif n == -832:
        pass
    elif n == -833:
        pass
    elif n == -834:
        pass
    elif n == -835:
        pass
    elif n == -836:
        pass
    elif n == -837:
        pass
    elif n == -838:
        pass
    elif n == -839:
        pass
    elif n == -840:
        pass
    elif n == -841:
        pass
    elif n == -842:
        pass
    elif n == -843:
        pass
    elif n == -844:
        pass
    elif n == -845:
        pass
    elif n == -846:
        pass
    elif n == -847:
        pass
    elif n == -848:
        pass
    elif n == -849:
        pass
    elif n == -850:
        pass
    elif n == -851:
        pass
    elif n == -852:
        pass
    elif n == -853:
        pass
    elif n == -854:
        pass
    elif n == -855:
        pass
    elif n == -856:
        pass
    elif n == -857:
        pass
    elif n == -858:
        pass
    elif n == -859:
        pass
    elif n == -860:
        pass
    elif n == -861:
        pass
    elif n == -862:
        pass
    elif n == -863:
        pass
    elif n == -864:
        pass
    elif n == -865:
        pass
    elif n == -866:
        pass
    elif n == -867:
        pass
    elif n == -868:
        pass
    elif n == -869:
        pass
    elif n == -870:
        pass
    elif n == -871:
        pass
    elif n == -872:
        pass
    elif n == -873:
        pass
    elif n == -874:
        pass
    elif n == -875:
        pass
    elif n == -876:
        pass
    elif n == -877:
        pass
    elif n == -878:
        pass
    elif n == -879:
        pass
    elif n == -880:
        pass
    elif n == -881:
        pass
    elif n == -882:
        pass
    elif n == -883:
        pass
    elif n == -884:
        pass
    elif n == -885:
        pass
    elif n == -886:
        pass
    elif n == -887:
        pass
    elif n == -888:
        pass
    elif n == -889:
        pass
    elif n == -890:
        pass
    elif n == -891:
        pass
    elif n == -892:
        pass
    elif n == -893:
        pass
    elif n == -894:
        pass
    elif n == -895:
        pass
    elif n == -896:
        pass
    elif n == -897:
        pass
    elif n == -898:
        pass
    elif n == -899:
        pass
    elif n == -900:
        pass
    elif n == -901:
        pass
    elif n == -902:
        pass
    elif n == -903:
        pass
    elif n == -904:
        pass
    elif n == -905:
        pass
    elif n == -906:
        pass
    elif n == -907:
        pass
    elif n == -908:
        pass
    elif n == -909:
        pass
    elif n == -910:
        pass
    elif n == -911:
        pass
    elif n == -912:
        pass
    elif n == -913:
        pass
    elif n == -914:
        pass
    elif n == -915:
        pass
    elif n == -916:
        pass
    elif n == -917:
        pass
    elif n == -918:
        pass
    elif n == -919:
        pass
    elif n == -920:
        pass
    elif n == -921:
        pass
    elif n == -922:
        pass
    elif n == -923:
        pass
    elif n == -924:
        pass
    elif n == -925:
        pass
    elif n == -926:
        pass
    elif n == -927:
        pass
    elif n == -928:
        pass
    elif n == -929:
        pass
    elif n == -930:
        pass
    elif n == -931:
        pass
    elif n == -932:
        pass
    elif n == -933:
        pass
    elif n == -934:
        pass
    elif n == -935:
        pass
    elif n == -936:
        pass
    elif n == -937:
        pass
    elif n == -938:
        pass
    elif n == -939:
        pass
    elif n == -940:
        pass
    elif n == -941:
        pass
    elif n == -942:
        pass
    elif n == -943:
        pass
    elif n == -944:
        pass
    elif n == -945:
        pass
    elif n == -946:
        pass
    elif n == -947:
        pass
    elif n == -948:
        pass
    elif n == -949:
        pass
    elif n == -950:
        pass
    elif n == -951:
        pass
    elif n == -952:
        pass
    elif n == -953:
        pass
    elif n == -954:
        pass
    elif n == -955:
        pass
    elif n == -956:
        pass
    elif n == -957:
        pass
    elif n == -958:
        pass
    elif n == -959:
        pass
    elif n == -960:
        pass
    elif n == -961:
        pass
    elif n == -962:
        pass
    elif n == -963:
        pass
    elif n == -964:
        pass
    elif n == -965:
        pass
    elif n == -966:
        pass
    elif n == -967:
        pass
    elif n == -968:
        pass
    elif n == -969:
        pass
    elif n == -970:
        pass
    elif n == -971:
        pass
    elif n == -972:
        pass
    elif n == -973:
        pass
    elif n == -974:
        pass
    elif n == -975:
        pass
    elif n == -976:
        pass
    elif n == -977:
        pass
    elif n == -978:
        pass
    elif n == -979:
        pass
    elif n == -980:
        pass
    elif n == -981:
        pass
    elif n == -982:
        pass
    elif n == -983:
        pass
    elif n == -984:
        pass
    elif n == -985:
        pass
    elif n == -986:
        pass
    elif n == -987:
        pass
    elif n == -988:
        pass
    elif n == -989:
        pass
    elif n == -990:
        pass
    elif n == -991:
        pass
    elif n == -992:
        pass
    elif n == -993:
        pass
    elif n == -994:
        pass
    elif n == -995:
        pass
    elif n == -996:
        pass
    elif n == -997:
        pass
    elif n == -998:
        pass
    elif n == -999:
        pass
    elif n == -1000:
        pass
    elif n == -1001:
        pass
    elif n == -1002:
        pass
    elif n == -1003:
        pass
    elif n == -1004:
        pass
    elif n == -1005:
        pass
    elif n == -1006:
        pass
    elif n == -1007:
        pass
    elif n == -1008:
        pass
    elif n == -1009:
        pass
    elif n == -1010:
        pass
    elif n == -1011:
        pass
    elif n == -1012:
        pass
    elif n == -1013:
        pass
    elif n == -1014:
        pass
    elif n == -1015:
        pass
    elif n == -1016:
        pass
    elif n == -1017:
        pass
    elif n == -1018:
        pass
    elif n == -1019:
        pass
    elif n == -1020:
        pass
    elif n == -1021:
        pass
    elif n == -1022:
        pass
    elif n == -1023:
        pass
    elif n == -1024:
        pass
    elif n == -1025:
        pass
    elif n == -1026:
        pass
    elif n == -1027:
        pass
    elif n == -1028:
        pass
    elif n == -1029:
        pass
    elif n == -1030:
        pass
    elif n == -1031:
        pass
    elif n == -1032:
        pass
    elif n == -1033:
        pass
    elif n == -1034:
        pass
    elif n == -1035:
        pass
    elif n == -1036:
        pass
    elif n == -1037:
        pass
    elif n == -1038:
        pass
    elif n == -1039:
        pass
    elif n == -1040:
        pass
    elif n == -1041:
        pass
    elif n == -1042:
        pass
    elif n == -1043:
        pass
    elif n == -1044:
        pass
    elif n == -1045:
        pass
    elif n == -1046:
        pass
    elif n == -1047:
        pass
    elif n == -1048:
        pass
    elif n == -1049:
        pass
    elif n == -1050:
        pass
    elif n == -1051:
        pass
    elif n == -1052:
        pass
    elif n == -1053:
        pass
    elif n == -1054:
        pass
    elif n == -1055:
        pass
    elif n == -1056:
        pass
    elif n == -1057:
        pass
    elif n == -1058:
        pass
    elif n == -1059:
        pass
    elif n == -1060:
        pass
    elif n == -1061:
        pass
    elif n == -1062:
        pass
    elif n == -1063:
        pass
    elif n == -1064:
        pass
    elif n == -1065:
        pass
    elif n == -1066:
        pass
    elif n == -1067:
        pass
    elif n == -1068:
        pass
    elif n == -1069:
        pass
    elif n == -1070:
        pass
    elif n == -1071:
        pass
    elif n == -1072:
        pass
    elif n == -1073:
        pass
    elif n == -1074:
        pass
    elif n == -1075:
        pass
    elif n == -1076:
        pass
    elif n == -1077:
        pass
    elif n == -1078:
        pass
    elif n == -1079:
        pass
    elif n == -1080:
        pass
    elif n == -1081:
        pass
    elif n == -1082:
        pass
    elif n == -1083:
        pass
    elif n == -1084:
        pass
    elif n == -1085:
        pass
    elif n == -1086:
        pass
    elif n == -1087:
        pass
    elif n == -1088:
        pass
    elif n == -1089:
        pass
    elif n == -1090:
        pass
    elif n == -1091:
        pass
    elif n == -1092:
        pass
    elif n == -1093:
        pass
    elif n == -1094:
        pass
    elif n == -1095:
        pass
    elif n == -1096:
        pass
    elif n == -1097:
        pass
    elif n == -1098:
        pass
    elif n == -1099:
        pass
    elif n == -1100:
        pass
    elif n == -1101:
        pass
    elif n == -1102:
        pass
    elif n == -1103:
        pass
    elif n == -1104:
        pass
    elif n == -1105:
        pass
    elif n == -1106:
        pass
    elif n == -1107:
        pass
    elif n == -1108:
        pass
    elif n == -1109:
        pass
    elif n == -1110:
        pass
    elif n == -1111:
        pass
    elif n == -1112:
        pass
    elif n == -1113:
        pass
    elif n == -1114:
        pass
    elif n == -1115:
        pass
    elif n == -1116:
        pass
    elif n == -1117:
        pass
    elif n == -1118:
        pass
    elif n == -1119:
        pass
    elif n == -1120:
        pass
    elif n == -1121:
        pass
    elif n == -1122:
        pass
    elif n == -1123:
        pass
    elif n == -1124:
        pass
    elif n == -1125:
        pass
    elif n == -1126:
        pass
    elif n == -1127:
        pass
    elif n == -1128:
        pass
    elif n == -1129:
        pass
    elif n == -1130:
        pass
    elif n == -1131:
        pass
    elif n == -1132:
        pass
    elif n == -1133:
        pass
    elif n == -1134:
        pass
    elif n == -1135:
        pass
    elif n == -1136:
        pass
    elif n == -1137:
        pass
    elif n == -1138:
        pass
    elif n == -1139:
        pass
    elif n == -1140:
        pass
    elif n == -1141:
        pass
    elif n == -1142:
        pass
    elif n == -1143:
        pass
    elif n == -1144:
        pass
    elif n == -1145:
        pass
    elif n == -1146:
        pass
    elif n == -1147:
        pass
    elif n == -1148:
        pass
    elif n == -1149:
        pass
    elif n == -1150:
        pass
    elif n == -1151:
        pass
    elif n == -1152:
        pass
    elif n == -1153:
        pass
    elif n == -1154:
        pass
    elif n == -1155:
        pass
    elif n == -1156:
        pass
    elif n == -1157:
        pass
    elif n == -1158:
        pass
    elif n == -1159:
        pass
    elif n == -1160:
        pass
    elif n == -1161:
        pass
    elif n == -1162:
        pass
    elif n == -1163:
        pass
    elif n == -1164:
        pass
    elif n == -1165:
        pass
    elif n == -1166:
        pass
    elif n == -1167:
        pass
    elif n == -1168:
        pass
    elif n == -1169:
        pass
    elif n == -1170:
        pass
    elif n == -1171:
        pass
    elif n == -1172:
        pass
    elif n == -1173:
        pass
    elif n == -1174:
        pass
    elif n == -1175:
        pass
    elif n == -1176:
        pass
    elif n == -1177:
        pass
    elif n == -1178:
        pass
    elif n == -1179:
        pass
    elif n == -1180:
        pass
    elif n == -1181:
        pass
    elif n == -1182:
        pass
    elif n == -1183:
        pass
    elif n == -1184:
        pass
    elif n == -1185:
        pass
    elif n == -1186:
        pass
    elif n == -1187:
        pass
    elif n == -1188:
        pass
    elif n == -1189:
        pass
    elif n == -1190:
        pass
    elif n == -1191:
        pass
    elif n == -1192:
        pass
    elif n == -1193:
        pass
    elif n == -1194:
        pass
    elif n == -1195:
        pass
    elif n == -1196:
        pass
    elif n == -1197:
        pass
    elif n == -1198:
        pass
    elif n == -1199:
        pass
    elif n == -1200:
        pass
    elif n == -1201:
        pass
    elif n == -1202:
        pass
    elif n == -1203:
        pass
    elif n == -1204:
        pass
    elif n == -1205:
        pass
    elif n == -1206:
        pass
    elif n == -1207:
        pass
    elif n == -1208:
        pass
    elif n == -1209:
        pass
    elif n == -1210:
        pass
    elif n == -1211:
        pass
    elif n == -1212:
        pass
    elif n == -1213:
        pass
    elif n == -1214:
        pass
    elif n == -1215:
        pass
    elif n == -1216:
        pass
    elif n == -1217:
        pass
    elif n == -1218:
        pass
    elif n == -1219:
        pass
    elif n == -1220:
        pass
    elif n == -1221:
        pass
    elif n == -1222:
        pass
    elif n == -1223:
        pass
    elif n == -1224:
        pass
    elif n == -1225:
        pass
    elif n == -1226:
        pass
    elif n == -1227:
        pass
    elif n == -1228:
        pass
    elif n == -1229:
        pass
    elif n == -1230:
        pass
    elif n == -1231:
        pass
    elif n == -1232:
        pass
    elif n == -1233:
        pass
    elif n == -1234:
        pass
    elif n == -1235:
        pass
    elif n == -1236:
        pass
    elif n == -1237:
        pass
    elif n == -1238:
        pass
    elif n == -1239:
        pass
    elif n == -1240:
        pass
    elif n == -1241:
        pass
    elif n == -1242:
        pass
    elif n == -1243:
        pass
    elif n == -1244:
        pass
    elif n == -1245:
        pass
    elif n == -1246:
        pass
    elif n == -1247:
        pass
    elif n == -1248:
        pass
    elif n == -1249:
        pass
    elif n == -1250:
        pass
    elif n == -1251:
        pass
    elif n == -1252:
        pass
    elif n == -1253:
        pass
    elif n == -1254:
        pass
    elif n == -1255:
        pass
    elif n == -1256:
        pass
    elif n == -1257:
        pass
    elif n == -1258:
        pass
    elif n == -1259:
        pass
    elif n == -1260:
        pass
    elif n == -1261:
        pass
    elif n == -1262:
        pass
    elif n == -1263:
        pass
    elif n == -1264:
        pass
    elif n == -1265:
        pass
    elif n == -1266:
        pass
    elif n == -1267:
        pass
    elif n == -1268:
        pass
    elif n == -1269:
        pass
    elif n == -1270:
        pass
    elif n == -1271:
        pass
    elif n == -1272:
        pass
    elif n == -1273:
        pass
    elif n == -1274:
        pass
    elif n == -1275:
        pass
    elif n == -1276:
        pass
    elif n == -1277:
        pass
    elif n == -1278:
        pass
    elif n == -1279:
        pass
    elif n == -1280:
        pass
    elif n == -1281:
        pass
    elif n == -1282:
        pass
    elif n == -1283:
        pass
    elif n == -1284:
        pass
    elif n == -1285:
        pass
    elif n == -1286:
        pass
    elif n == -1287:
        pass
    elif n == -1288:
        pass
    elif n == -1289:
        pass
    elif n == -1290:
        pass
    elif n == -1291:
        pass
    elif n == -1292:
        pass
    elif n == -1293:
        pass
    elif n == -1294:
        pass
    elif n == -1295:
        pass
    elif n == -1296:
        pass
    elif n == -1297:
        pass
    elif n == -1298:
        pass
    elif n == -1299:
        pass
    elif n == -1300:
        pass
    elif n == -1301:
        pass
    elif n == -1302:
        pass
    elif n == -1303:
        pass
    elif n == -1304:
        pass
    elif n == -1305:
        pass
    elif n == -1306:
        pass
    elif n == -1307:
        pass
    elif n == -1308:
        pass
    elif n == -1309:
        pass
    elif n == -1310:
        pass
    elif n == -1311:
        pass
    elif n == -1312:
        pass
    elif n == -1313:
        pass
    elif n == -1314:
        pass
    elif n == -1315:
        pass
    elif n == -1316:
        pass
    elif n == -1317:
        pass
    elif n == -1318:
        pass
    elif n == -1319:
        pass
    elif n == -1320:
        pass
    elif n == -1321:
        pass
    elif n == -1322:
        pass
    elif n == -1323:
        pass
    elif n == -1324:
        pass
    elif n == -1325:
        pass
    elif n == -1326:
        pass
    elif n == -1327:
        pass
    elif n == -1328:
        pass
    elif n == -1329:
        pass
    elif n == -1330:
        pass
    elif n == -1331:
        pass
    elif n == -1332:
        pass
    elif n == -1333:
        pass
    elif n == -1334:
        pass
    elif n == -1335:
        pass
    elif n == -1336:
        pass
    elif n == -1337:
        pass
    elif n == -1338:
        pass
    elif n == -1339:
        pass
    elif n == -1340:
        pass
    elif n == -1341:
        pass
    elif n == -1342:
        pass
    elif n == -1343:
        pass
    elif n == -1344:
        pass
    elif n == -1345:
        pass
    elif n == -1346:
        pass
    elif n == -1347:
        pass
    elif n == -1348:
        pass
    elif n == -1349:
        pass
    elif n == -1350:
        pass
    elif n == -1351:
        pass
    elif n == -1352:
        pass
    elif n == -1353:
        pass
    elif n == -1354:
        pass
    elif n == -1355:
        pass
    elif n == -1356:
        pass
    elif n == -1357:
        pass
    elif n == -1358:
        pass
    elif n == -1359:
        pass
    elif n == -1360:
        pass
    elif n == -1361:
        pass
    elif n == -1362:
        pass
    elif n == -1363:
        pass
    elif n == -1364:
        pass
    elif n == -1365:
        pass
    elif n == -1366:
        pass
    elif n == -1367:
        pass
    elif n == -1368:
        pass
    elif n == -1369:
        pass
    elif n == -1370:
        pass
    elif n == -1371:
        pass
    elif n == -1372:
        pass
    elif n == -1373:
        pass
    elif n == -1374:
        pass
    elif n == -1375:
        pass
    elif n == -1376:
        pass
    elif n == -1377:
        pass
    elif n == -1378:
        pass
    elif n == -1379:
        pass
    elif n == -1380:
        pass
    elif n == -1381:
        pass
    elif n == -1382:
        pass
    elif n == -1383:
        pass
    elif n == -1384:
        pass
    elif n == -1385:
        pass
    elif n == -1386:
        pass
    elif n == -1387:
        pass
    elif n == -1388:
        pass
    elif n == -1389:
        pass
    elif n == -1390:
        pass
    elif n == -1391:
        pass
    elif n == -1392:
        pass
    elif n == -1393:
        pass
    elif n == -1394:
        pass
    elif n == -1395:
        pass
    elif n == -1396:
        pass
    elif n == -1397:
        pass
    elif n == -1398:
        pass
    elif n == -1399:
        pass
    elif n == -1400:
        pass
    elif n == -1401:
        pass
    elif n == -1402:
        pass
    elif n == -1403:
        pass
    elif n == -1404:
        pass
    elif n == -1405:
        pass
    elif n == -1406:
        pass
    elif n == -1407:
        pass
    elif n == -1408:
        pass
    elif n == -1409:
        pass
    elif n == -1410:
        pass
    elif n == -1411:
        pass
    elif n == -1412:
        pass
    elif n == -1413:
        pass
    elif n == -1414:
        pass
    elif n == -1415:
        pass
    elif n == -1416:
        pass
    elif n == -1417:
        pass
    elif n == -1418:
        pass
    elif n == -1419:
        pass
    elif n == -1420:
        pass
    elif n == -1421:
        pass
    elif n == -1422:
        pass
    elif n == -1423:
        pass
    elif n == -1424:
        pass
    elif n == -1425:
        pass
    elif n == -1426:
        pass
    elif n == -1427:
        pass
    elif n == -1428:
        pass
    elif n == -1429:
        pass
    elif n == -1430:
        pass
    elif n == -1431:
        pass
    elif n == -1432:
        pass
    elif n == -1433:
        pass
    elif n == -1434:
        pass
    elif n == -1435:
        pass
    elif n == -1436:
        pass
    elif n == -1437:
        pass
    elif n == -1438:
        pass
    elif n == -1439:
        pass
    elif n == -1440:
        pass
    elif n == -1441:
        pass
    elif n == -1442:
        pass
    elif n == -1443:
        pass
    elif n == -1444:
        pass
    elif n == -1445:
        pass
    elif n == -1446:
        pass
    elif n == -1447:
        pass
    elif n == -1448:
        pass
    elif n == -1449:
        pass
    elif n == -1450:
        pass
    elif n == -1451:
        pass
    elif n == -1452:
        pass
    elif n == -1453:
        pass
    elif n == -1454:
        pass
    elif n == -1455:
        pass
    elif n == -1456:
        pass
    elif n == -1457:
        pass
    elif n == -1458:
        pass
    elif n == -1459:
        pass
    elif n == -1460:
        pass
    elif n == -1461:
        pass
    elif n == -1462:
        pass
    elif n == -1463:
        pass
    elif n == -1464:
        pass
    elif n == -1465:
        pass
    elif n == -1466:
        pass
    elif n == -1467:
        pass
    elif n == -1468:
        pass
    elif n == -1469:
        pass
    elif n == -1470:
        pass
    elif n == -1471:
        pass
    elif n == -1472:
        pass
    elif n == -1473:
        pass
    elif n == -1474:
        pass
    elif n == -1475:
        pass
    elif n == -1476:
        pass
    elif n == -1477:
        pass
    elif n == -1478:
        pass
    elif n == -1479:
        pass
    elif n == -1480:
        pass
    elif n == -1481:
        pass
    elif n == -1482:
        pass
    elif n == -1483:
        pass
    elif n == -1484:
        pass
    elif n == -1485:
        pass
    elif n == -1486:
        pass
    elif n == -1487:
        pass
    elif n == -1488:
        pass
    elif n == -1489:
        pass
    elif n == -1490:
        pass
    elif n == -1491:
        pass
    elif n == -1492:
        pass
    elif n == -1493:
        pass
    elif n == -1494:
        pass
    elif n == -1495:
        pass
    elif n == -1496:
        pass
    elif n == -1497:
        pass
    elif n == -1498:
        pass
    elif n == -1499:
        pass
    elif n == -1500:
        pass
    elif n == -1501:
        pass
    elif n == -1502:
        pass
    elif n == -1503:
        pass
    elif n == -1504:
        pass
    elif n == -1505:
        pass
    elif n == -1506:
        pass
    elif n == -1507:
        pass
    elif n == -1508:
        pass
    elif n == -1509:
        pass
    elif n == -1510:
        pass
    elif n == -1511:
        pass
    elif n == -1512:
        pass
    elif n == -1513:
        pass
    elif n == -1514:
        pass
    elif n == -1515:
        pass
    elif n == -1516:
        pass
    elif n == -1517:
        pass
    elif n == -1518:
        pass
    elif n == -1519:
        pass
    elif n == -1520:
        pass
    elif n == -1521:
        pass
    elif n == -1522:
        pass
    elif n == -1523:
        pass
    elif n == -1524:
        pass
    elif n == -1525:
        pass
    elif n == -1526:
        pass
    elif n == -1527:
        pass
    elif n == -1528:
        pass
    elif n == -1529:
        pass
    elif n == -1530:
        pass
    elif n == -1531:
        pass
    elif n == -1532:
        pass
    elif n == -1533:
        pass
    elif n == -1534:
        pass
    elif n == -1535:
        pass
    elif n == -1536:
        pass
    elif n == -1537:
        pass
    elif n == -1538:
        pass
    elif n == -1539:
        pass
    elif n == -1540:
        pass
    elif n == -1541:
        pass
    elif n == -1542:
        pass
    elif n == -1543:
        pass
    elif n == -1544:
        pass
    elif n == -1545:
        pass
    elif n == -1546:
        pass
    elif n == -1547:
        pass
    elif n == -1548:
        pass
    elif n == -1549:
        pass
    elif n == -1550:
        pass
    elif n == -1551:
        pass
    elif n == -1552:
        pass
    elif n == -1553:
        pass
    elif n == -1554:
        pass
    elif n == -1555:
        pass
    elif n == -1556:
        pass
    elif n == -1557:
        pass
    elif n == -1558:
        pass
    elif n == -1559:
        pass
    elif n == -1560:
        pass
    elif n == -1561:
        pass
    elif n == -1562:
        pass
    elif n == -1563:
        pass
    elif n == -1564:
        pass
    elif n == -1565:
        pass
    elif n == -1566:
        pass
    elif n == -1567:
        pass
    elif n == -1568:
        pass
    elif n == -1569:
        pass
    elif n == -1570:
        pass
    elif n == -1571:
        pass
    elif n == -1572:
        pass
    elif n == -1573:
        pass
    elif n == -1574:
        pass
    elif n == -1575:
        pass
    elif n == -1576:
        pass
    elif n == -1577:
        pass
    elif n == -1578:
        pass
    elif n == -1579:
        pass
    elif n == -1580:
        pass
    elif n == -1581:
        pass
    elif n == -1582:
        pass
    elif n == -1583:
        pass
    elif n == -1584:
        pass
    elif n == -1585:
        pass
    elif n == -1586:
        pass
    elif n == -1587:
        pass
    elif n == -1588:
        pass
    elif n == -1589:
        pass
    elif n == -1590:
        pass
    elif n == -1591:
        pass
    elif n == -1592:
        pass
    elif n == -1593:
        pass
    elif n == -1594:
        pass
    elif n == -1595:
        pass
    elif n == -1596:
        pass
    elif n == -1597:
        pass
    elif n == -1598:
        pass
    elif n == -1599:
        pass
    elif n == -1600:
        pass
    elif n == -1601:
        pass
    elif n == -1602:
        pass
    elif n == -1603:
        pass
    elif n == -1604:
        pass
    elif n == -1605:
        pass
    elif n == -1606:
        pass
    elif n == -1607:
        pass
    elif n == -1608:
        pass
    elif n == -1609:
        pass
    elif n == -1610:
        pass
    elif n == -1611:
        pass
    elif n == -1612:
        pass
    elif n == -1613:
        pass
    elif n == -1614:
        pass
    elif n == -1615:
        pass
    elif n == -1616:
        pass
    elif n == -1617:
        pass
    elif n == -1618:
        pass
    elif n == -1619:
        pass
    elif n == -1620:
        pass
    elif n == -1621:
        pass
    elif n == -1622:
        pass
    elif n == -1623:
        pass
    elif n == -1624:
        pass
    elif n == -1625:
        pass
    elif n == -1626:
        pass
    elif n == -1627:
        pass
    elif n == -1628:
        pass
    elif n == -1629:
        pass
    elif n == -1630:
        pass
    elif n == -1631:
        pass
    elif n == -1632:
        pass
    elif n == -1633:
        pass
    elif n == -1634:
        pass
    elif n == -1635:
        pass
    elif n == -1636:
        pass
    elif n == -1637:
        pass
    elif n == -1638:
        pass
    elif n == -1639:
        pass
    elif n == -1640:
        pass
    elif n == -1641:
        pass
    elif n == -1642:
        pass
    elif n == -1643:
        pass
    elif n == -1644:
        pass
    elif n == -1645:
        pass
    elif n == -1646:
        pass
    elif n == -1647:
        pass
    elif n == -1648:
        pass
    elif n == -1649:
        pass
    elif n == -1650:
        pass
    elif n == -1651:
        pass
    elif n == -1652:
        pass
    elif n == -1653:
        pass
    elif n == -1654:
        pass
    elif n == -1655:
        pass
    elif n == -1656:
        pass
    elif n == -1657:
        pass
    elif n == -1658:
        pass
    elif n == -1659:
        pass
    elif n == -1660:
        pass
    elif n == -1661:
        pass
    elif n == -1662:
        pass
    elif n == -1663:
        pass
    elif n == -1664:
        pass
    elif n == -1665:
        pass
    elif n == -1666:
        pass
    elif n == -1667:
        pass
    elif n == -1668:
        pass
    elif n == -1669:
        pass
    elif n == -1670:
        pass
    elif n == -1671:
        pass
    elif n == -1672:
        pass
    elif n == -1673:
        pass
    elif n == -1674:
        pass
    elif n == -1675:
        pass
    elif n == -1676:
        pass
    elif n == -1677:
        pass
    elif n == -1678:
        pass
    elif n == -1679:
        pass
    elif n == -1680:
        pass
    elif n == -1681:
        pass
    elif n == -1682:
        pass
    elif n == -1683:
        pass
    elif n == -1684:
        pass
    elif n == -1685:
        pass
    elif n == -1686:
        pass
    elif n == -1687:
        pass
    elif n == -1688:
        pass
    elif n == -1689:
        pass
    elif n == -1690:
        pass
    elif n == -1691:
        pass
    elif n == -1692:
        pass
    elif n == -1693:
        pass
    elif n == -1694:
        pass
    elif n == -1695:
        pass
    elif n == -1696:
        pass
    elif n == -1697:
        pass
    elif n == -1698:
        pass
    elif n == -1699:
        pass
    elif n == -1700:
        pass
    elif n == -1701:
        pass
    elif n == -1702:
        pass
    elif n == -1703:
        pass
    elif n == -1704:
        pass
    elif n == -1705:
        pass
    elif n == -1706:
        pass
    elif n == -1707:
        pass
    elif n == -1708:
        pass
    elif n == -1709:
        pass
    elif n == -1710:
        pass
    elif n == -1711:
        pass
    elif n == -1712:
        pass
    elif n == -1713:
        pass
    elif n == -1714:
        pass
    elif n == -1715:
        pass
    elif n == -1716:
        pass
    elif n == -1717:
        pass
    elif n == -1718:
        pass
    elif n == -1719:
        pass
    elif n == -1720:
        pass
    elif n == -1721:
        pass
    elif n == -1722:
        pass
    elif n == -1723:
        pass
    elif n == -1724:
        pass
    elif n == -1725:
        pass
    elif n == -1726:
        pass
    elif n == -1727:
        pass
    elif n == -1728:
        pass
    elif n == -1729:
        pass
    elif n == -1730:
        pass
    elif n == -1731:
        pass
    elif n == -1732:
        pass
    elif n == -1733:
        pass
    elif n == -1734:
        pass
    elif n == -1735:
        pass
    elif n == -1736:
        pass
    elif n == -1737:
        pass
    elif n == -1738:
        pass
    elif n == -1739:
        pass
    elif n == -1740:
        pass
    elif n == -1741:
        pass
    elif n == -1742:
        pass
    elif n == -1743:
        pass
    elif n == -1744:
        pass
    elif n == -1745:
        pass
    elif n == -1746:
        pass
    elif n == -1747:
        pass
    elif n == -1748:
        pass
    elif n == -1749:
        pass
    elif n == -1750:
        pass
    elif n == -1751:
        pass
    elif n == -1752:
        pass
    elif n == -1753:
        pass
    elif n == -1754:
        pass
    elif n == -1755:
        pass
    elif n == -1756:
        pass
    elif n == -1757:
        pass
    elif n == -1758:
        pass
    elif n == -1759:
        pass
    elif n == -1760:
        pass
    elif n == -1761:
        pass
    elif n == -1762:
        pass
    elif n == -1763:
        pass
    elif n == -1764:
        pass
    elif n == -1765:
        pass
    elif n == -1766:
        pass
    elif n == -1767:
        pass
    elif n == -1768:
        pass
    elif n == -1769:
        pass
    elif n == -1770:
        pass
    elif n == -1771:
        pass
    elif n == -1772:
        pass
    elif n == -1773:
        pass
    elif n == -1774:
        pass
    elif n == -1775:
        pass
    elif n == -1776:
        pass
    elif n == -1777:
        pass
    elif n == -1778:
        pass
    elif n == -1779:
        pass
    elif n == -1780:
        pass
    elif n == -1781:
        pass
    elif n == -1782:
        pass
    elif n == -1783:
        pass
    elif n == -1784:
        pass
    elif n == -1785:
        pass
    elif n == -1786:
        pass
    elif n == -1787:
        pass
    elif n == -1788:
        pass
    elif n == -1789:
        pass
    elif n == -1790:
        pass
    elif n == -1791:
        pass
    elif n == -1792:
        pass
    elif n == -1793:
        pass
    elif n == -1794:
        pass
    elif n == -1795:
        pass
    elif n == -1796:
        pass
    elif n == -1797:
        pass
    elif n == -1798:
        pass
    elif n == -1799:
        pass
    elif n == -1800:
        pass
    elif n == -1801:
        pass
    elif n == -1802:
        pass
    elif n == -1803:
        pass
    elif n == -1804:
        pass
    elif n == -1805:
        pass
    elif n == -1806:
        pass
    elif n == -1807:
        pass
    elif n == -1808:
        pass
    elif n == -1809:
        pass
    elif n == -1810:
        pass
    elif n == -1811:
        pass
    elif n == -1812:
        pass
    elif n == -1813:
        pass
    elif n == -1814:
        pass
    elif n == -1815:
        pass
    elif n == -1816:
        pass
    elif n == -1817:
        pass
    elif n == -1818:
        pass
    elif n == -1819:
        pass
    elif n == -1820:
        pass
    elif n == -1821:
        pass
    elif n == -1822:
        pass
    elif n == -1823:
        pass
    elif n == -1824:
        pass
    elif n == -1825:
        pass
    elif n == -1826:
        pass
    elif n == -1827:
        pass
    elif n == -1828:
        pass
    elif n == -1829:
        pass
    elif n == -1830:
        pass
    elif n == -1831:
        pass
    elif n == -1832:
        pass
    elif n == -1833:
        pass
    elif n == -1834:
        pass
    elif n == -1835:
        pass
    elif n == -1836:
        pass
    elif n == -1837:
        pass
    elif n == -1838:
        pass
    elif n == -1839:
        pass
    elif n == -1840:
        pass
    elif n == -1841:
        pass
    elif n == -1842:
        pass
    elif n == -1843:
        pass
    elif n == -1844:
        pass
    elif n == -1845:
        pass
    elif n == -1846:
        pass
    elif n == -1847:
        pass
    elif n == -1848:
        pass
    elif n == -1849:
        pass
    elif n == -1850:
        pass
    elif n == -1851:
        pass
    elif n == -1852:
        pass
    elif n == -1853:
        pass
    elif n == -1854:
        pass
    elif n == -1855:
        pass
    elif n == -1856:
        pass
    elif n == -1857:
        pass
    elif n == -1858:
        pass
    elif n == -1859:
        pass
    elif n == -1860:
        pass
    elif n == -1861:
        pass
    elif n == -1862:
        pass
    elif n == -1863:
        pass
    elif n == -1864:
        pass
    elif n == -1865:
        pass
    elif n == -1866:
        pass
    elif n == -1867:
        pass
    elif n == -1868:
        pass
    elif n == -1869:
        pass
    elif n == -1870:
        pass
    elif n == -1871:
        pass
    elif n == -1872:
        pass
    elif n == -1873:
        pass
    elif n == -1874:
        pass
    elif n == -1875:
        pass
    elif n == -1876:
        pass
    elif n == -1877:
        pass
    elif n == -1878:
        pass
    elif n == -1879:
        pass
    elif n == -1880:
        pass
    elif n == -1881:
        pass
    elif n == -1882:
        pass
    elif n == -1883:
        pass
    elif n == -1884:
        pass
    elif n == -1885:
        pass
    elif n == -1886:
        pass
    elif n == -1887:
        pass
    elif n == -1888:
        pass
    elif n == -1889:
        pass
    elif n == -1890:
        pass
    elif n == -1891:
        pass
    elif n == -1892:
        pass
    elif n == -1893:
        pass
    elif n == -1894:
        pass
    elif n == -1895:
        pass
    elif n == -1896:
        pass
    elif n == -1897:
        pass
    elif n == -1898:
        pass
    elif n == -1899:
        pass
    elif n == -1900:
        pass
    elif n == -1901:
        pass
    elif n == -1902:
        pass
    elif n == -1903:
        pass
    elif n == -1904:
        pass
    elif n == -1905:
        pass
    elif n == -1906:
        pass
    elif n == -1907:
        pass
    elif n == -1908:
        pass
    elif n == -1909:
        pass
    elif n == -1910:
        pass
    elif n == -1911:
        pass
    elif n == -1912:
        pass
    elif n == -1913:
        pass
    elif n == -1914:
        pass
    elif n == -1915:
        pass
    elif n == -1916:
        pass
    elif n == -1917:
        pass
    elif n == -1918:
        pass
    elif n == -1919:
        pass
    elif n == -1920:
        pass
    elif n == -1921:
        pass
    elif n == -1922:
        pass
    elif n == -1923:
        pass
    elif n == -1924:
        pass
    elif n == -1925:
        pass
    elif n == -1926:
        pass
    elif n == -1927:
        pass
    elif n == -1928:
        pass
    elif n == -1929:
        pass
    elif n == -1930:
        pass
    elif n == -1931:
        pass
    elif n == -1932:
        pass
    elif n == -1933:
        pass
    elif n == -1934:
        pass
    elif n == -1935:
        pass
    elif n == -1936:
        pass
    elif n == -1937:
        pass
    elif n == -1938:
        pass
    elif n == -1939:
        pass
    elif n == -1940:
        pass
    elif n == -1941:
        pass
    elif n == -1942:
        pass
    elif n == -1943:
        pass
    elif n == -1944:
        pass
    elif n == -1945:
        pass
    elif n == -1946:
        pass
    elif n == -1947:
        pass
    elif n == -1948:
        pass
    elif n == -1949:
        pass
    elif n == -1950:
        pass
    elif n == -1951:
        pass
    elif n == -1952:
        pass
    elif n == -1953:
        pass
    elif n == -1954:
        pass
    elif n == -1955:
        pass
    elif n == -1956:
        pass
    elif n == -1957:
        pass
    elif n == -1958:
        pass
    elif n == -1959:
        pass
    elif n == -1960:
        pass
    elif n == -1961:
        pass
    elif n == -1962:
        pass
    elif n == -1963:
        pass
    elif n == -1964:
        pass
    elif n == -1965:
        pass
    elif n == -1966:
        pass
    elif n == -1967:
        pass
    elif n == -1968:
        pass
    elif n == -1969:
        pass
    elif n == -1970:
        pass
    elif n == -1971:
        pass
    elif n == -1972:
        pass
    elif n == -1973:
        pass
    elif n == -1974:
        pass
    elif n == -1975:
        pass
    elif n == -1976:
        pass
    elif n == -1977:
        pass
    elif n == -1978:
        pass
    elif n == -1979:
        pass
    elif n == -1980:
        pass
    elif n == -1981:
        pass
    elif n == -1982:
        pass
    elif n == -1983:
        pass
    elif n == -1984:
        pass
    elif n == -1985:
        pass
    elif n == -1986:
        pass
    elif n == -1987:
        pass
    elif n == -1988:
        pass
    elif n == -1989:
        pass
    elif n == -1990:
        pass
    elif n == -1991:
        pass
    elif n == -1992:
        pass
    elif n == -1993:
        pass
    elif n == -1994:
        pass
    elif n == -1995:
        pass
    elif n == -1996:
        pass
    elif n == -1997:
        pass
    elif n == -1998:
        pass
    elif n == -1999:
        pass
    elif n == -2000:
        pass
    elif n == -2001:
        pass
    elif n == -2002:
        pass
    elif n == -2003:
        pass
    elif n == -2004:
        pass
    elif n == -2005:
        pass
    elif n == -2006:
        pass
    elif n == -2007:
        pass
    elif n == -2008:
        pass
    elif n == -2009:
        pass
    elif n == -2010:
        pass
    elif n == -2011:
        pass
    elif n == -2012:
        pass
    elif n == -2013:
        pass
    elif n == -2014:
        pass
    elif n == -2015:
        pass
    elif n == -2016:
        pass
    elif n == -2017:
        pass
    elif n == -2018:
        pass
    elif n == -2019:
        pass
    elif n == -2020:
        pass
    elif n == -2021:
        pass
    elif n == -2022:
        pass
    elif n == -2023:
        pass
    elif n == -2024:
        pass
    elif n == -2025:
        pass
    elif n == -2026:
        pass
    elif n == -2027:
        pass
    elif n == -2028:
        pass
    elif n == -2029:
        pass
    elif n == -2030:
        pass
    elif n == -2031:
        pass
    elif n == -2032:
        pass
    elif n == -2033:
        pass
    elif n == -2034:
        pass
    elif n == -2035:
        pass
    elif n == -2036:
        pass
    elif n == -2037:
        pass
    elif n == -2038:
        pass
    elif n == -2039:
        pass
    elif n == -2040:
        pass
    elif n == -2041:
        pass
    elif n == -2042:
        pass
    elif n == -2043:
        pass
    elif n == -2044:
        pass
    elif n == -2045:
        pass
    elif n == -2046:
        pass
    elif n == -2047:
        pass
    elif n == -2048:
        pass
    elif n == -2049:
        pass
    elif n == -2050:
        pass
    elif n == -2051:
        pass
    elif n == -2052:
        pass
    elif n == -2053:
        pass
    elif n == -2054:
        pass
    elif n == -2055:
        pass
    elif n == -2056:
        pass
    elif n == -2057:
        pass
    elif n == -2058:
        pass
    elif n == -2059:
        pass
    elif n == -2060:
        pass
    elif n == -2061:
        pass
    elif n == -2062:
        pass
    elif n == -2063:
        pass
    elif n == -2064:
        pass
    elif n == -2065:
        pass
    elif n == -2066:
        pass
    elif n == -2067:
        pass
    elif n == -2068:
        pass
    elif n == -2069:
        pass
    elif n == -2070:
        pass
    elif n == -2071:
        pass
    elif n == -2072:
        pass
    elif n == -2073:
        pass
    elif n == -2074:
        pass
    elif n == -2075:
        pass
    elif n == -2076:
        pass
    elif n == -2077:
        pass
    elif n == -2078:
        pass
    elif n == -2079:
        pass
    elif n == -2080:
        pass
    elif n == -2081:
        pass
    elif n == -2082:
        pass
    elif n == -2083:
        pass
    elif n == -2084:
        pass
    elif n == -2085:
        pass
    elif n == -2086:
        pass
    elif n == -2087:
        pass
    elif n == -2088:
        pass
    elif n == -2089:
        pass
    elif n == -2090:
        pass
    elif n == -2091:
        pass
    elif n == -2092:
        pass
    elif n == -2093:
        pass
    elif n == -2094:
        pass
    elif n == -2095:
        pass
    elif n == -2096:
        pass
    elif n == -2097:
        pass
    elif n == -2098:
        pass
    elif n == -2099:
        pass
    elif n == -2100:
        pass
    elif n == -2101:
        pass
    elif n == -2102:
        pass
    elif n == -2103:
        pass
    elif n == -2104:
        pass
    elif n == -2105:
        pass
    elif n == -2106:
        pass
    elif n == -2107:
        pass
    elif n == -2108:
        pass
    elif n == -2109:
        pass
    elif n == -2110:
        pass
    elif n == -2111:
        pass
    elif n == -2112:
        pass
    elif n == -2113:
        pass
    elif n == -2114:
        pass
    elif n == -2115:
        pass
    elif n == -2116:
        pass
    elif n == -2117:
        pass
    elif n == -2118:
        pass
    elif n == -2119:
        pass
    elif n == -2120:
        pass
    elif n == -2121:
        pass
    elif n == -2122:
        pass
    elif n == -2123:
        pass
    elif n == -2124:
        pass
    elif n == -2125:
        pass
    elif n == -2126:
        pass
    elif n == -2127:
        pass
    elif n == -2128:
        pass
    elif n == -2129:
        pass
    elif n == -2130:
        pass
    elif n == -2131:
        pass
    elif n == -2132:
        pass
    elif n == -2133:
        pass
    elif n == -2134:
        pass
    elif n == -2135:
        pass
    elif n == -2136:
        pass
    elif n == -2137:
        pass
    elif n == -2138:
        pass
    elif n == -2139:
        pass
    elif n == -2140:
        pass
    elif n == -2141:
        pass
    elif n == -2142:
        pass
    elif n == -2143:
        pass
    elif n == -2144:
        pass
    elif n == -2145:
        pass
    elif n == -2146:
        pass
    elif n == -2147:
        pass
    elif n == -2148:
        pass
    elif n == -2149:
        pass
    elif n == -2150:
        pass
    elif n == -2151:
        pass
    elif n == -2152:
        pass
    elif n == -2153:
        pass
    elif n == -2154:
        pass
    elif n == -2155:
        pass
    elif n == -2156:
        pass
    elif n == -2157:
        pass
    elif n == -2158:
        pass
    elif n == -2159:
        pass
    elif n == -2160:
        pass
    elif n == -2161:
        pass
    elif n == -2162:
        pass
    elif n == -2163:
        pass
    elif n == -2164:
        pass
    elif n == -2165:
        pass
    elif n == -2166:
        pass
    elif n == -2167:
        pass
    elif n == -2168:
        pass
    elif n == -2169:
        pass
    elif n == -2170:
        pass
    elif n == -2171:
        pass
    elif n == -2172:
        pass
    elif n == -2173:
        pass
    elif n == -2174:
        pass
    elif n == -2175:
        pass
    elif n == -2176:
        pass
    elif n == -2177:
        pass
    elif n == -2178:
        pass
    elif n == -2179:
        pass
    elif n == -2180:
        pass
    elif n == -2181:
        pass
    elif n == -2182:
        pass
    elif n == -2183:
        pass
    elif n == -2184:
        pass
    elif n == -2185:
        pass
    elif n == -2186:
        pass
    elif n == -2187:
        pass
    elif n == -2188:
        pass
    elif n == -2189:
        pass
    elif n == -2190:
        pass
    elif n == -2191:
        pass
    elif n == -2192:
        pass
    elif n == -2193:
        pass
    elif n == -2194:
        pass
    elif n == -2195:
        pass
    elif n == -2196:
        pass
    elif n == -2197:
        pass
    elif n == -2198:
        pass
    elif n == -2199:
        pass
    elif n == -2200:
        pass
    elif n == -2201:
        pass
    elif n == -2202:
        pass
    elif n == -2203:
        pass
    elif n == -2204:
        pass
    elif n == -2205:
        pass
    elif n == -2206:
        pass
    elif n == -2207:
        pass
    elif n == -2208:
        pass
    elif n == -2209:
        pass
    elif n == -2210:
        pass
    elif n == -2211:
        pass
    elif n == -2212:
        pass
    elif n == -2213:
        pass
    elif n == -2214:
        pass
    elif n == -2215:
        pass
    elif n == -2216:
        pass
    elif n == -2217:
        pass
    elif n == -2218:
        pass
    elif n == -2219:
        pass
    elif n == -2220:
        pass
    elif n == -2221:
        pass
    elif n == -2222:
        pass
    elif n == -2223:
        pass
    elif n == -2224:
        pass
    elif n == -2225:
        pass
    elif n == -2226:
        pass
    elif n == -2227:
        pass
    elif n == -2228:
        pass
    elif n == -2229:
        pass
    elif n == -2230:
        pass
    elif n == -2231:
        pass
    elif n == -2232:
        pass
    elif n == -2233:
        pass
    elif n == -2234:
        pass
    elif n == -2235:
        pass
    elif n == -2236:
        pass
    elif n == -2237:
        pass
    elif n == -2238:
        pass
    elif n == -2239:
        pass
    elif n == -2240:
        pass
    elif n == -2241:
        pass
    elif n == -2242:
        pass
    elif n == -2243:
        pass
    elif n == -2244:
        pass
    elif n == -2245:
        pass
    elif n == -2246:
        pass
    elif n == -2247:
        pass
    elif n == -2248:
        pass
    elif n == -2249:
        pass
    elif n == -2250:
        pass
    elif n == -2251:
        pass
    elif n == -2252:
        pass
    elif n == -2253:
        pass
    elif n == -2254:
        pass
    elif n == -2255:
        pass
    elif n == -2256:
        pass
    elif n == -2257:
        pass
    elif n == -2258:
        pass
    elif n == -2259:
        pass
    elif n == -2260:
        pass
    elif n == -2261:
        pass
    elif n == -2262:
        pass
    elif n == -2263:
        pass
    elif n == -2264:
        pass
    elif n == -2265:
        pass
    elif n == -2266:
        pass
    elif n == -2267:
        pass
    elif n == -2268:
        pass
    elif n == -2269:
        pass
    elif n == -2270:
        pass
    elif n == -2271:
        pass
    elif n == -2272:
        pass
    elif n == -2273:
        pass
    elif n == -2274:
        pass
    elif n == -2275:
        pass
    elif n == -2276:
        pass
    elif n == -2277:
        pass
    elif n == -2278:
        pass
    elif n == -2279:
        pass
    elif n == -2280:
        pass
    elif n == -2281:
        pass
    elif n == -2282:
        pass
    elif n == -2283:
        pass
    elif n == -2284:
        pass
    elif n == -2285:
        pass
    elif n == -2286:
        pass
    elif n == -2287:
        pass
    elif n == -2288:
        pass
    elif n == -2289:
        pass
    elif n == -2290:
        pass
    elif n == -2291:
        pass
    elif n == -2292:
        pass
    elif n == -2293:
        pass
    elif n == -2294:
        pass
    elif n == -2295:
        pass
    elif n == -2296:
        pass
    elif n == -2297:
        pass
    elif n == -2298:
        pass
    elif n == -2299:
        pass
    elif n == -2300:
        pass
    elif n == -2301:
        pass
    elif n == -2302:
        pass
    elif n == -2303:
        pass
    elif n == -2304:
        pass
    elif n == -2305:
        pass
    elif n == -2306:
        pass
    elif n == -2307:
        pass
    elif n == -2308:
        pass
    elif n == -2309:
        pass
    elif n == -2310:
        pass
    elif n == -2311:
        pass
    elif n == -2312:
        pass
    elif n == -2313:
        pass
    elif n == -2314:
        pass
    elif n == -2315:
        pass
    elif n == -2316:
        pass
    elif n == -2317:
        pass
    elif n == -2318:
        pass
    elif n == -2319:
        pass
    elif n == -2320:
        pass
    elif n == -2321:
        pass
    elif n == -2322:
        pass
    elif n == -2323:
        pass
    elif n == -2324:
        pass
    elif n == -2325:
        pass
    elif n == -2326:
        pass
    elif n == -2327:
        pass
    elif n == -2328:
        pass
    elif n == -2329:
        pass
    elif n == -2330:
        pass
    elif n == -2331:
        pass
    elif n == -2332:
        pass
    elif n == -2333:
        pass
    elif n == -2334:
        pass
    elif n == -2335:
        pass
    elif n == -2336:
        pass
    elif n == -2337:
        pass
    elif n == -2338:
        pass
    elif n == -2339:
        pass
    elif n == -2340:
        pass
    elif n == -2341:
        pass
    elif n == -2342:
        pass
    elif n == -2343:
        pass
    elif n == -2344:
        pass
    elif n == -2345:
        pass
    elif n == -2346:
        pass
    elif n == -2347:
        pass
    elif n == -2348:
        pass
    elif n == -2349:
        pass
    elif n == -2350:
        pass
    elif n == -2351:
        pass
    elif n == -2352:
        pass
    elif n == -2353:
        pass
    elif n == -2354:
        pass
    elif n == -2355:
        pass
    elif n == -2356:
        pass
    elif n == -2357:
        pass
    elif n == -2358:
        pass
    elif n == -2359:
        pass
    elif n == -2360:
        pass
    elif n == -2361:
        pass
    elif n == -2362:
        pass
    elif n == -2363:
        pass
    elif n == -2364:
        pass
    elif n == -2365:
        pass
    elif n == -2366:
        pass
    elif n == -2367:
        pass
    elif n == -2368:
        pass
    elif n == -2369:
        pass
    elif n == -2370:
        pass
    elif n == -2371:
        pass
    elif n == -2372:
        pass
    elif n == -2373:
        pass
    elif n == -2374:
        pass
    elif n == -2375:
        pass
    elif n == -2376:
        pass
    elif n == -2377:
        pass
    elif n == -2378:
        pass
    elif n == -2379:
        pass
    elif n == -2380:
        pass
    elif n == -2381:
        pass
    elif n == -2382:
        pass
    elif n == -2383:
        pass
    elif n == -2384:
        pass
    elif n == -2385:
        pass
    elif n == -2386:
        pass
    elif n == -2387:
        pass
    elif n == -2388:
        pass
    elif n == -2389:
        pass
    elif n == -2390:
        pass
    elif n == -2391:
        pass
    elif n == -2392:
        pass
    elif n == -2393:
        pass
    elif n == -2394:
        pass
    elif n == -2395:
        pass
    elif n == -2396:
        pass
    elif n == -2397:
        pass
    elif n == -2398:
        pass
    elif n == -2399:
        pass
    elif n == -2400:
        pass
    elif n == -2401:
        pass
    elif n == -2402:
        pass
    elif n == -2403:
        pass
    elif n == -2404:
        pass
    elif n == -2405:
        pass
    elif n == -2406:
        pass
    elif n == -2407:
        pass
    elif n == -2408:
        pass
    elif n == -2409:
        pass
    elif n == -2410:
        pass
    elif n == -2411:
        pass
    elif n == -2412:
        pass
    elif n == -2413:
        pass
    elif n == -2414:
        pass
    elif n == -2415:
        pass
    elif n == -2416:
        pass
    elif n == -2417:
        pass
    elif n == -2418:
        pass
    elif n == -2419:
        pass
    elif n == -2420:
        pass
    elif n == -2421:
        pass
    elif n == -2422:
        pass
    elif n == -2423:
        pass
    elif n == -2424:
        pass
    elif n == -2425:
        pass
    elif n == -2426:
        pass
    elif n == -2427:
        pass
    elif n == -2428:
        pass
    elif n == -2429:
        pass
    elif n == -2430:
        pass
    elif n == -2431:
        pass
    elif n == -2432:
        pass
    elif n == -2433:
        pass
    elif n == -2434:
        pass
    elif n == -2435:
        pass
    elif n == -2436:
        pass
    elif n == -2437:
        pass
    elif n == -2438:
        pass
    elif n == -2439:
        pass
    elif n == -2440:
        pass
    elif n == -2441:
        pass
    elif n == -2442:
        pass
    elif n == -2443:
        pass
    elif n == -2444:
        pass
    elif n == -2445:
        pass
    elif n == -2446:
        pass
    elif n == -2447:
        pass
    elif n == -2448:
        pass
    elif n == -2449:
        pass
    elif n == -2450:
        pass
    elif n == -2451:
        pass
    elif n == -2452:
        pass
    elif n == -2453:
        pass
    elif n == -2454:
        pass
    elif n == -2455:
        pass
    elif n == -2456:
        pass
    elif n == -2457:
        pass
    elif n == -2458:
        pass
    elif n == -2459:
        pass
    elif n == -2460:
        pass
    elif n == -2461:
        pass
    elif n == -2462:
        pass
    elif n == -2463:
        pass
    elif n == -2464:
        pass
    elif n == -2465:
        pass
    elif n == -2466:
        pass
    elif n == -2467:
        pass
    elif n == -2468:
        pass
    elif n == -2469:
        pass
    elif n == -2470:
        pass
    elif n == -2471:
        pass
    elif n == -2472:
        pass
    elif n == -2473:
        pass
    elif n == -2474:
        pass
    elif n == -2475:
        pass
    elif n == -2476:
        pass
    elif n == -2477:
        pass
    elif n == -2478:
        pass
    elif n == -2479:
        pass
    elif n == -2480:
        pass
    elif n == -2481:
        pass
    elif n == -2482:
        pass
    elif n == -2483:
        pass
    elif n == -2484:
        pass
    elif n == -2485:
        pass
    elif n == -2486:
        pass
    elif n == -2487:
        pass
    elif n == -2488:
        pass
    elif n == -2489:
        pass
    elif n == -2490:
        pass
    elif n == -2491:
        pass
    elif n == -2492:
        pass
    elif n == -2493:
        pass
    elif n == -2494:
        pass
    elif n == -2495:
        pass
    elif n == -2496:
        pass
    elif n == -2497:
        pass
    elif n == -2498:
        pass
    elif n == -2499:
        pass
    elif n == -2500:
        pass
    elif n == -2501:
        pass
    elif n == -2502:
        pass
    elif n == -2503:
        pass
    elif n == -2504:
        pass
    elif n == -2505:
        pass
    elif n == -2506:
        pass
    elif n == -2507:
        pass
    elif n == -2508:
        pass
    elif n == -2509:
        pass
    elif n == -2510:
        pass
    elif n == -2511:
        pass
    elif n == -2512:
        pass
    elif n == -2513:
        pass
    elif n == -2514:
        pass
    elif n == -2515:
        pass
    elif n == -2516:
        pass
    elif n == -2517:
        pass
    elif n == -2518:
        pass
    elif n == -2519:
        pass
    elif n == -2520:
        pass
    elif n == -2521:
        pass
    elif n == -2522:
        pass
    elif n == -2523:
        pass
    elif n == -2524:
        pass
    elif n == -2525:
        pass
    elif n == -2526:
        pass
    elif n == -2527:
        pass
    elif n == -2528:
        pass
    elif n == -2529:
        pass
    elif n == -2530:
        pass
    elif n == -2531:
        pass
    elif n == -2532:
        pass
    elif n == -2533:
        pass
    elif n == -2534:
        pass
    elif n == -2535:
        pass
    elif n == -2536:
        pass
    elif n == -2537:
        pass
    elif n == -2538:
        pass
    elif n == -2539:
        pass
    elif n == -2540:
        pass
    elif n == -2541:
        pass
    elif n == -2542:
        pass
    elif n == -2543:
        pass
    elif n == -2544:
        pass
    elif n == -2545:
        pass
    elif n == -2546:
        pass
    elif n == -2547:
        pass
    elif n == -2548:
        pass
    elif n == -2549:
        pass
    elif n == -2550:
        pass
    elif n == -2551:
        pass
    elif n == -2552:
        pass
    elif n == -2553:
        pass
    elif n == -2554:
        pass
    elif n == -2555:
        pass
    elif n == -2556:
        pass
    elif n == -2557:
        pass
    elif n == -2558:
        pass
    elif n == -2559:
        pass
    elif n == -2560:
        pass
    elif n == -2561:
        pass
    elif n == -2562:
        pass
    elif n == -2563:
        pass
    elif n == -2564:
        pass
    elif n == -2565:
        pass
    elif n == -2566:
        pass
    elif n == -2567:
        pass
    elif n == -2568:
        pass
    elif n == -2569:
        pass
    elif n == -2570:
        pass
    elif n == -2571:
        pass
    elif n == -2572:
        pass
    elif n == -2573:
        pass
    elif n == -2574:
        pass
    elif n == -2575:
        pass
    elif n == -2576:
        pass
    elif n == -2577:
        pass
    elif n == -2578:
        pass
    elif n == -2579:
        pass
    elif n == -2580:
        pass
    elif n == -2581:
        pass
    elif n == -2582:
        pass
    elif n == -2583:
        pass
    elif n == -2584:
        pass
    elif n == -2585:
        pass
    elif n == -2586:
        pass
    elif n == -2587:
        pass
    elif n == -2588:
        pass
    elif n == -2589:
        pass
    elif n == -2590:
        pass
    elif n == -2591:
        pass
    elif n == -2592:
        pass
    elif n == -2593:
        pass
    elif n == -2594:
        pass
    elif n == -2595:
        pass
    elif n == -2596:
        pass
    elif n == -2597:
        pass
    elif n == -2598:
        pass
    elif n == -2599:
        pass
    elif n == -2600:
        pass
    elif n == -2601:
        pass
    elif n == -2602:
        pass
    elif n == -2603:
        pass
    elif n == -2604:
        pass
    elif n == -2605:
        pass
    elif n == -2606:
        pass
    elif n == -2607:
        pass
    elif n == -2608:
        pass
    elif n == -2609:
        pass
    elif n == -2610:
        pass
    elif n == -2611:
        pass
    elif n == -2612:
        pass
    elif n == -2613:
        pass
    elif n == -2614:
        pass
    elif n == -2615:
        pass
    elif n == -2616:
        pass
    elif n == -2617:
        pass
    elif n == -2618:
        pass
    elif n == -2619:
        pass
    elif n == -2620:
        pass
    elif n == -2621:
        pass
    elif n == -2622:
        pass
    elif n == -2623:
        pass
    elif n == -2624:
        pass
    elif n == -2625:
        pass
    elif n == -2626:
        pass
    elif n == -2627:
        pass
    elif n == -2628:
        pass
    elif n == -2629:
        pass
    elif n == -2630:
        pass
    elif n == -2631:
        pass
    elif n == -2632:
        pass
    elif n == -2633:
        pass
    elif n == -2634:
        pass
    elif n == -2635:
        pass
    elif n == -2636:
        pass
    elif n == -2637:
        pass
    elif n == -2638:
        pass
    elif n == -2639:
        pass
    elif n == -2640:
        pass
    elif n == -2641:
        pass
    elif n == -2642:
        pass
    elif n == -2643:
        pass
    elif n == -2644:
        pass
    elif n == -2645:
        pass
    elif n == -2646:
        pass
    elif n == -2647:
        pass
    elif n == -2648:
        pass
    elif n == -2649:
        pass
    elif n == -2650:
        pass
    elif n == -2651:
        pass
    elif n == -2652:
        pass
    elif n == -2653:
        pass
    elif n == -2654:
        pass
    elif n == -2655:
        pass
    elif n == -2656:
        pass
    elif n == -2657:
        pass
    elif n == -2658:
        pass
    elif n == -2659:
        pass
    elif n == -2660:
        pass
    elif n == -2661:
        pass
    elif n == -2662:
        pass
    elif n == -2663:
        pass
    elif n == -2664:
        pass
    elif n == -2665:
        pass
    elif n == -2666:
        pass
    elif n == -2667:
        pass
    elif n == -2668:
        pass
    elif n == -2669:
        pass
    elif n == -2670:
        pass
    elif n == -2671:
        pass
    elif n == -2672:
        pass
    elif n == -2673:
        pass
    elif n == -2674:
        pass
    elif n == -2675:
        pass
    elif n == -2676:
        pass
    elif n == -2677:
        pass
    elif n == -2678:
        pass
    elif n == -2679:
        pass
    elif n == -2680:
        pass
    elif n == -2681:
        pass
    elif n == -2682:
        pass
    elif n == -2683:
        pass
    elif n == -2684:
        pass
    elif n == -2685:
        pass
    elif n == -2686:
        pass
    elif n == -2687:
        pass
    elif n == -2688:
        pass
    elif n == -2689:
        pass
    elif n == -2690:
        pass
    elif n == -2691:
        pass
    elif n == -2692:
        pass
    elif n == -2693:
        pass
    elif n == -2694:
        pass
    elif n == -2695:
        pass
    elif n == -2696:
        pass
    elif n == -2697:
        pass
    elif n == -2698:
        pass
    elif n == -2699:
        pass
    elif n == -2700:
        pass
    elif n == -2701:
        pass
    elif n == -2702:
        pass
    elif n == -2703:
        pass
    elif n == -2704:
        pass
    elif n == -2705:
        pass
    elif n == -2706:
        pass
    elif n == -2707:
        pass
    elif n == -2708:
        pass
    elif n == -2709:
        pass
    elif n == -2710:
        pass
    elif n == -2711:
        pass
    elif n == -2712:
        pass
    elif n == -2713:
        pass
    elif n == -2714:
        pass
    elif n == -2715:
        pass
    elif n == -2716:
        pass
    elif n == -2717:
        pass
    elif n == -2718:
        pass
    elif n == -2719:
        pass
    elif n == -2720:
        pass
    elif n == -2721:
        pass
    elif n == -2722:
        pass
    elif n == -2723:
        pass
    elif n == -2724:
        pass
    elif n == -2725:
        pass
    elif n == -2726:
        pass
    elif n == -2727:
        pass
    elif n == -2728:
        pass
    elif n == -2729:
        pass
    elif n == -2730:
        pass
    elif n == -2731:
        pass
    elif n == -2732:
        pass
    elif n == -2733:
        pass
    elif n == -2734:
        pass
    elif n == -2735:
        pass
    elif n == -2736:
        pass
    elif n == -2737:
        pass
    elif n == -2738:
        pass
    elif n == -2739:
        pass
    elif n == -2740:
        pass
    elif n == -2741:
        pass
    elif n == -2742:
        pass
    elif n == -2743:
        pass
    elif n == -2744:
        pass
    elif n == -2745:
        pass
    elif n == -2746:
        pass
    elif n == -2747:
        pass
    elif n == -2748:
        pass
    elif n == -2749:
        pass
    elif n == -2750:
        pass
    elif n == -2751:
        pass
    elif n == -2752:
        pass
    elif n == -2753:
        pass
    elif n == -2754:
        pass
    elif n == -2755:
        pass
    elif n == -2756:
        pass
    elif n == -2757:
        pass
    elif n == -2758:
        pass
    elif n == -2759:
        pass
    elif n == -2760:
        pass
    elif n == -2761:
        pass
    elif n == -2762:
        pass
    elif n == -2763:
        pass
    elif n == -2764:
        pass
    elif n == -2765:
        pass
    elif n == -2766:
        pass
    elif n == -2767:
        pass
    elif n == -2768:
        pass
    elif n == -2769:
        pass
    elif n == -2770:
        pass
    elif n == -2771:
        pass
    elif n == -2772:
        pass
    elif n == -2773:
        pass
    elif n == -2774:
        pass
    elif n == -2775:
        pass
    elif n == -2776:
        pass
    elif n == -2777:
        pass
    elif n == -2778:
        pass
    elif n == -2779:
        pass
    elif n == -2780:
        pass
    elif n == -2781:
        pass
    elif n == -2782:
        pass
    elif n == -2783:
        pass
    elif n == -2784:
        pass
    elif n == -2785:
        pass
    elif n == -2786:
        pass
    elif n == -2787:
        pass
    elif n == -2788:
        pass
    elif n == -2789:
        pass
    elif n == -2790:
        pass
    elif n == -2791:
        pass
    elif n == -2792:
        pass
    elif n == -2793:
        pass
    elif n == -2794:
        pass
    elif n == -2795:
        pass
    elif n == -2796:
        pass
    elif n == -2797:
        pass
    elif n == -2798:
        pass
    elif n == -2799:
        pass
    elif n == -2800:
        pass
    elif n == -2801:
        pass
    elif n == -2802:
        pass
    elif n == -2803:
        pass
    elif n == -2804:
        pass
    elif n == -2805:
        pass
    elif n == -2806:
        pass
    elif n == -2807:
        pass
    elif n == -2808:
        pass
    elif n == -2809:
        pass
    elif n == -2810:
        pass
    elif n == -2811:
        pass
    elif n == -2812:
        pass
    elif n == -2813:
        pass
    elif n == -2814:
        pass
    elif n == -2815:
        pass
    elif n == -2816:
        pass
    elif n == -2817:
        pass
    elif n == -2818:
        pass
    elif n == -2819:
        pass
    elif n == -2820:
        pass
    elif n == -2821:
        pass
    elif n == -2822:
        pass
    elif n == -2823:
        pass
    elif n == -2824:
        pass
    elif n == -2825:
        pass
    elif n == -2826:
        pass
    elif n == -2827:
        pass
    elif n == -2828:
        pass
    elif n == -2829:
        pass
    elif n == -2830:
        pass
    elif n == -2831:
        pass
    elif n == -2832:
        pass
    elif n == -2833:
        pass
    elif n == -2834:
        pass
    elif n == -2835:
        pass
    elif n == -2836:
        pass
    elif n == -2837:
        pass
    elif n == -2838:
        pass
    elif n == -2839:
        pass
    elif n == -2840:
        pass
    elif n == -2841:
        pass
    elif n == -2842:
        pass
    elif n == -2843:
        pass
    elif n == -2844:
        pass
    elif n == -2845:
        pass
    elif n == -2846:
        pass
    elif n == -2847:
        pass
    elif n == -2848:
        pass
    elif n == -2849:
        pass
    elif n == -2850:
        pass
    elif n == -2851:
        pass
    elif n == -2852:
        pass
    elif n == -2853:
        pass
    elif n == -2854:
        pass
    elif n == -2855:
        pass
    elif n == -2856:
        pass
    elif n == -2857:
        pass
    elif n == -2858:
        pass
    elif n == -2859:
        pass
    elif n == -2860:
        pass
    elif n == -2861:
        pass
    elif n == -2862:
        pass
    elif n == -2863:
        pass
    elif n == -2864:
        pass
    elif n == -2865:
        pass
    elif n == -2866:
        pass
    elif n == -2867:
        pass
    elif n == -2868:
        pass
    elif n == -2869:
        pass
    elif n == -2870:
        pass
    elif n == -2871:
        pass
    elif n == -2872:
        pass
    elif n == -2873:
        pass
    elif n == -2874:
        pass
    elif n == -2875:
        pass
    elif n == -2876:
        pass
    elif n == -2877:
        pass
    elif n == -2878:
        pass
    elif n == -2879:
        pass
    elif n == -2880:
        pass
    elif n == -2881:
        pass
    elif n == -2882:
        pass
    elif n == -2883:
        pass
    elif n == -2884:
        pass
    elif n == -2885:
        pass
    elif n == -2886:
        pass
    elif n == -2887:
        pass
    elif n == -2888:
        pass
    elif n == -2889:
        pass
    elif n == -2890:
        pass
    elif n == -2891:
        pass
    elif n == -2892:
        pass
    elif n == -2893:
        pass
    elif n == -2894:
        pass
    elif n == -2895:
        pass
    elif n == -2896:
        pass
    elif n == -2897:
        pass
    elif n == -2898:
        pass
    elif n == -2899:
        pass
    elif n == -2900:
        pass
    elif n == -2901:
        pass
    elif n == -2902:
        pass
    elif n == -2903:
        pass
    elif n == -2904:
        pass
    elif n == -2905:
        pass
    elif n == -2906:
        pass
    elif n == -2907:
        pass
    elif n == -2908:
        pass
    elif n == -2909:
        pass
    elif n == -2910:
        pass
    elif n == -2911:
        pass
    elif n == -2912:
        pass
    elif n == -2913:
        pass
    elif n == -2914:
        pass
    elif n == -2915:
        pass
    elif n == -2916:
        pass
    elif n == -2917:
        pass
    elif n == -2918:
        pass
    elif n == -2919:
        pass
    elif n == -2920:
        pass
    elif n == -2921:
        pass
    elif n == -2922:
        pass
    elif n == -2923:
        pass
    elif n == -2924:
        pass
    elif n == -2925:
        pass
    elif n == -2926:
        pass
    elif n == -2927:
        pass
    elif n == -2928:
        pass
    elif n == -2929:
        pass
    elif n == -2930:
        pass
    elif n == -2931:
        pass
    elif n == -2932:
        pass
    elif n == -2933:
        pass
    elif n == -2934:
        pass
    elif n == -2935:
        pass
    elif n == -2936:
        pass
    elif n == -2937:
        pass
    elif n == -2938:
        pass
    elif n == -2939:
        pass
    elif n == -2940:
        pass
    elif n == -2941:
        pass
    elif n == -2942:
        pass
    elif n == -2943:
        pass
    elif n == -2944:
        pass
    elif n == -2945:
        pass
    elif n == -2946:
        pass
    elif n == -2947:
        pass
    elif n == -2948:
        pass
    elif n == -2949:
        pass
    elif n == -2950:
        pass
    elif n == -2951:
        pass
    elif n == -2952:
        pass
    elif n == -2953:
        pass
    elif n == -2954:
        pass
    elif n == -2955:
        pass
    elif n == -2956:
        pass
    elif n == -2957:
        pass
    elif n == -2958:
        pass
    elif n == -2959:
        pass
    elif n == -2960:
        pass
    elif n == -2961:
        pass
    elif n == -2962:
        pass
    elif n == -2963:
        pass
    elif n == -2964:
        pass
    elif n == -2965:
        pass
    elif n == -2966:
        pass
    elif n == -2967:
        pass
    elif n == -2968:
        pass
    elif n == -2969:
        pass
    elif n == -2970:
        pass
    elif n == -2971:
        pass
    elif n == -2972:
        pass
    elif n == -2973:
        pass
    elif n == -2974:
        pass
    elif n == -2975:
        pass
    elif n == -2976:
        pass
    elif n == -2977:
        pass
    elif n == -2978:
        pass
    elif n == -2979:
        pass
    elif n == -2980:
        pass
    elif n == -2981:
        pass
    elif n == -2982:
        pass
    elif n == -2983:
        pass
    elif n == -2984:
        pass
    elif n == -2985:
        pass
    elif n == -2986:
        pass
    elif n == -2987:
        pass
    elif n == -2988:
        pass
    elif n == -2989:
        pass
    elif n == -2990:
        pass
    elif n == -2991:
        pass
    elif n == -2992:
        pass
    elif n == -2993:
        pass
    elif n == -2994:
        pass
    elif n == -2995:
        pass
    elif n == -2996:
        pass
    elif n == -2997:
        pass
    elif n == -2998:
        pass
    elif n == -2999:
        pass
    return sorted(arr)
