BEGIN TRANSACTION;
CREATE TABLE address_change (
	person_id INTEGER NOT NULL, 
	old_email VARCHAR(254) NOT NULL, 
	new_email VARCHAR(254) NOT NULL, 
	asked_at DATETIME NOT NULL, 
	confirmed_at DATETIME, 
	undone_at DATETIME, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_address_change PRIMARY KEY (id), 
	CONSTRAINT fk_address_change_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_address_change_public_id UNIQUE (public_id)
);
CREATE TABLE agreement (
	id INTEGER NOT NULL, 
	group_id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	words TEXT NOT NULL, 
	written_at DATETIME NOT NULL, 
	CONSTRAINT pk_agreement PRIMARY KEY (id), 
	CONSTRAINT fk_agreement_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT uq_agreement_group_id_version UNIQUE (group_id, version)
);
INSERT INTO "agreement" VALUES(1,1,1,'We’re here as friends. Come as you are, and stay as long as you like.

What’s shared here stays here, unless someone’s life is in danger.

No comparing. Nobody has to prove anything, and every sort of news counts.

Ask before giving advice. Say no whenever you need to; nobody needs a reason.

We’re friends alongside other help, not instead of it.','2026-11-22 20:44:37.726811');
INSERT INTO "agreement" VALUES(2,2,1,'We’re here as friends. Come as you are, and stay as long as you like.

What’s shared here stays here, unless someone’s life is in danger.

No comparing. Nobody has to prove anything, and every sort of news counts.

Ask before giving advice. Say no whenever you need to; nobody needs a reason.

We’re friends alongside other help, not instead of it.','2026-11-22 20:44:37.865442');
CREATE TABLE album (
	id INTEGER NOT NULL, 
	CONSTRAINT pk_album PRIMARY KEY (id)
);
INSERT INTO "album" VALUES(1);
INSERT INTO "album" VALUES(2);
INSERT INTO "album" VALUES(3);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0020');
CREATE TABLE aside (
	group_id INTEGER NOT NULL, 
	author_id INTEGER NOT NULL, 
	reader_id INTEGER NOT NULL, 
	from_hosts BOOLEAN NOT NULL, 
	words BLOB NOT NULL, 
	said_at DATETIME NOT NULL, 
	answer BLOB NOT NULL, 
	put_away_at DATETIME, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_aside PRIMARY KEY (id), 
	CONSTRAINT fk_aside_author_id FOREIGN KEY(author_id) REFERENCES membership (id), 
	CONSTRAINT fk_aside_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT fk_aside_reader_id FOREIGN KEY(reader_id) REFERENCES membership (id), 
	CONSTRAINT uq_aside_public_id UNIQUE (public_id)
);
INSERT INTO "aside" VALUES(1,2,3,0,X'6741414141414272413151335A2D4770484F354B6F69615F57534A76337331716272704F426A5264515563645846686245786E756531676156566E6D746437554541314C4252703349425A494A535333313533436B5046644F6B7547527870565F71616B5764696F7571654D487A53474B4834514B516E4467344D514F41496668687A72306D70715478412D3566747A71736B614B6C6A47364C37516A5353374137376A397131735A4D4356614D49516A716C2D446D6A2D473837444C445A7A726A6D3631797A35594633726D325A5A7141347A616F33444A4A686D796352684A697A4D7446684A364865465F5739694A30717248385F6F535134566E615431506E68564F622D30704652397A6E3877626C4E31456D2D6936354667304A70636950686B65737046387A5F7674664550534F58304466584A34636D4E614376494D74446F656D724B696D4C5A755932534E4E673659794E6F4438593753516F46446A396B68483678506E4379347539776A784E6E724D5769384A384A4C4338416753484475306431444933695A477663353376734D6E515353614E5A7952477533655237754E514673737731636B5A533542316D45524D3D','2026-11-22 20:44:39.228856',X'',NULL,1,'yupgfrnfw22s');
CREATE TABLE "attendance" (
	group_id INTEGER NOT NULL, 
	meetup_id INTEGER NOT NULL, 
	membership_id INTEGER, 
	given VARCHAR(32) NOT NULL, 
	given_for INTEGER NOT NULL, 
	given_at DATETIME, 
	link_version INTEGER NOT NULL, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	guest_name VARCHAR(60) DEFAULT ('') NOT NULL, 
	guest_email VARCHAR(254) DEFAULT ('') NOT NULL, 
	is_organising BOOLEAN DEFAULT 0 NOT NULL, 
	taken_off_at DATETIME, 
	from_home BOOLEAN DEFAULT 0 NOT NULL, 
	quietly BOOLEAN DEFAULT 0 NOT NULL, 
	part_of_it BOOLEAN DEFAULT 0 NOT NULL, 
	wants_lift BOOLEAN DEFAULT 0 NOT NULL, 
	no_photos BOOLEAN DEFAULT 0 NOT NULL, 
	brings VARCHAR(120) DEFAULT ('') NOT NULL, 
	brings_number INTEGER DEFAULT '0' NOT NULL, 
	note BLOB DEFAULT ('') NOT NULL, 
	poll_note VARCHAR(200) DEFAULT ('') NOT NULL, 
	list_since DATETIME, 
	offered_until DATETIME, 
	is_standing BOOLEAN NOT NULL, 
	CONSTRAINT pk_attendance PRIMARY KEY (id), 
	CONSTRAINT fk_attendance_membership_id FOREIGN KEY(membership_id) REFERENCES membership (id), 
	CONSTRAINT fk_attendance_meetup_id FOREIGN KEY(meetup_id) REFERENCES meetup (id), 
	CONSTRAINT fk_attendance_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT uq_attendance_group_id_meetup_id_membership_id UNIQUE (group_id, meetup_id, membership_id), 
	CONSTRAINT ck_attendance_who CHECK (membership_id IS NOT NULL OR guest_email <> ''), 
	CONSTRAINT uq_attendance_public_id UNIQUE (public_id)
);
INSERT INTO "attendance" VALUES(1,1,8,'yes',0,NULL,0,1,'nphjdgsx8ny7','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,2,8,'yes',0,NULL,0,2,'2ybp8aqad45e','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,3,8,'yes',0,NULL,0,3,'mbe24p4qqgx5','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,4,8,'yes',0,NULL,0,4,'nrrbgveby9qm','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,5,8,'yes',0,NULL,0,5,'xutyx3d5g5rx','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,6,8,'yes',0,NULL,0,6,'px9nv7fxu3jr','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,7,1,'not_yet',0,NULL,0,7,'rmgbmxqcw4sj','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,7,2,'depends',0,'2026-11-22 20:44:38.322204',0,8,'fnh4db72cvbt','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,7,4,'yes',0,'2026-11-22 20:44:38.308859',0,9,'4fx5565kwk77','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,7,8,'yes',0,'2026-11-22 20:44:38.318646',0,10,'3tkjeq4r4sba','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,7,7,'yes',0,'2026-11-22 20:44:38.315520',0,11,'he7wypbdcmyf','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,7,9,'no',0,'2026-11-22 20:44:38.325276',0,12,'wegvda3ksqnt','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,7,3,'yes',0,'2026-11-22 20:44:38.268787',0,13,'83vjsam3dh4f','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,7,5,'yes',0,'2026-11-22 20:44:38.312517',0,14,'h6bff84mh94k','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,7,6,'not_yet',0,NULL,0,15,'7nmgh27vyt3g','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,8,1,'yes',0,'2026-11-22 20:44:38.354302',0,16,'jh6yptjntdj9','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,8,2,'not_yet',0,NULL,0,17,'q5mhwthtpcbh','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,8,4,'not_yet',0,NULL,0,18,'n4rbxss52dyv','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,8,8,'not_yet',0,NULL,0,19,'kt686dexe9v6','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,8,7,'not_yet',0,NULL,0,20,'vhmbgm2xm8bp','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,8,9,'not_yet',0,NULL,0,21,'jaejewnzkxy5','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,8,3,'not_yet',0,NULL,0,22,'dqzrw5tr5dxr','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,8,5,'not_yet',0,NULL,0,23,'y395w3p8xhs9','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,8,6,'not_yet',0,NULL,0,24,'s5jn3rjpbepz','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,9,8,'yes',0,'2026-11-22 20:44:38.385879',0,25,'che4c2xmqjyw','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,10,8,'yes',0,'2026-11-22 20:44:38.388572',0,26,'84ccqt39dje3','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,11,8,'yes',0,'2026-11-22 20:44:38.389979',0,27,'d8h5s5n8pbpw','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,12,8,'yes',0,'2026-11-22 20:44:38.391314',0,28,'qpmybgbq7uj4','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,13,8,'yes',0,'2026-11-22 20:44:38.392768',0,29,'webeuzrj3nws','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,14,8,'yes',0,'2026-11-22 20:44:38.394259',0,30,'9k5uu6aw8uvc','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,15,8,'yes',0,'2026-11-22 20:44:38.395879',0,31,'yr6umxr2en5k','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,16,8,'yes',0,'2026-11-22 20:44:38.397170',0,32,'kw3uu8zt89je','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,17,8,'yes',0,'2026-11-22 20:44:38.398812',0,33,'y8269rtp9u2n','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,18,8,'yes',0,'2026-11-22 20:44:38.400536',0,34,'xg9spz48e7ff','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,19,8,'yes',0,'2026-11-22 20:44:38.401997',0,35,'5ysp5s4jdqwa','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,20,8,'yes',0,'2026-11-22 20:44:38.403381',0,36,'qtwaxzmmmmpt','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,9,5,'yes',0,'2026-11-22 20:44:38.684154',0,37,'4d78j4te4svf','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,10,5,'yes',0,'2026-11-22 20:44:38.687454',0,38,'6v6vku2f2kwv','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,11,5,'yes',0,'2026-11-22 20:44:38.690155',0,39,'u9sx672d8r73','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,12,5,'yes',0,'2026-11-22 20:44:38.692939',0,40,'63z93dzfm93m','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,13,5,'yes',0,'2026-11-22 20:44:38.695623',0,41,'z8vqxjbds9p4','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,14,5,'yes',0,'2026-11-22 20:44:38.698442',0,42,'dnb8mp3h8suh','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,15,5,'yes',0,'2026-11-22 20:44:38.701360',0,43,'g4qgc2sg3df8','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,16,5,'yes',0,'2026-11-22 20:44:38.704294',0,44,'ga6n5bcphhyy','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,17,5,'yes',0,'2026-11-22 20:44:38.706982',0,45,'bph7ha7q697s','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,18,5,'yes',0,'2026-11-22 20:44:38.709704',0,46,'zdg4r5w3pnq6','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,19,5,'yes',0,'2026-11-22 20:44:38.712465',0,47,'xn5jdjc5wjnr','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,20,5,'yes',0,'2026-11-22 20:44:38.715134',0,48,'ymtxkafkjgkg','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,9,7,'depends',0,'2026-11-22 20:44:38.723058',0,49,'efhu83jdxqmf','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,10,7,'depends',0,'2026-11-22 20:44:38.725821',0,50,'b9vhch3vxrpb','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,11,7,'depends',0,'2026-11-22 20:44:38.728476',0,51,'sv3mrh32y4mm','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,12,7,'depends',0,'2026-11-22 20:44:38.731070',0,52,'kdzvjqz6pgyj','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,13,7,'depends',0,'2026-11-22 20:44:38.733860',0,53,'56un8c8mcgcv','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,14,7,'depends',0,'2026-11-22 20:44:38.736528',0,54,'ee2qkq6nwmgr','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,15,7,'depends',0,'2026-11-22 20:44:38.739137',0,55,'hahhcrmktavc','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,16,7,'depends',0,'2026-11-22 20:44:38.741892',0,56,'zfpxy45dugsm','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,17,7,'depends',0,'2026-11-22 20:44:38.744510',0,57,'ppajfw87uv9j','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,18,7,'depends',0,'2026-11-22 20:44:38.747203',0,58,'9smvsky8jmgq','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,19,7,'depends',0,'2026-11-22 20:44:38.750437',0,59,'j8x57q2jhrqr','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,20,7,'depends',0,'2026-11-22 20:44:38.753400',0,60,'7rdqk5hryrgu','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,9,2,'yes',0,'2026-11-22 20:44:38.763573',0,61,'3qez956gtdb2','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,10,2,'yes',0,'2026-11-22 20:44:38.766902',0,62,'cwca4bywvqst','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,11,2,'yes',0,'2026-11-22 20:44:38.769933',0,63,'tmw7eenxh9h8','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,12,2,'yes',0,'2026-11-22 20:44:38.772883',0,64,'efwrzkq6c2qh','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,13,2,'yes',0,'2026-11-22 20:44:38.775977',0,65,'dy9hyqrbd3t4','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,14,2,'yes',0,'2026-11-22 20:44:38.778718',0,66,'gg2stgr6p3cr','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,15,2,'yes',0,'2026-11-22 20:44:38.781437',0,67,'8nvgcv46yc3u','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,16,2,'yes',0,'2026-11-22 20:44:38.784339',0,68,'hnky8k3jd83d','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,17,2,'yes',0,'2026-11-22 20:44:38.787009',0,69,'sukqtnzqgay3','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,18,2,'yes',0,'2026-11-22 20:44:38.789865',0,70,'z8cng2z6fw55','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,19,2,'yes',0,'2026-11-22 20:44:38.792909',0,71,'xvuyjt9u9k7b','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,20,2,'yes',0,'2026-11-22 20:44:38.795747',0,72,'k78zzuj7q8d7','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,21,1,'not_yet',0,NULL,0,73,'v3n6hn943xwb','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,21,2,'not_yet',0,NULL,0,74,'c7mrew8tz7wg','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,21,4,'not_yet',0,NULL,0,75,'rhe7tcp63rm6','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,21,8,'not_yet',0,NULL,0,76,'3aae2vjd279n','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,21,7,'not_yet',0,NULL,0,77,'u99y52nt2zc6','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,21,9,'not_yet',0,NULL,0,78,'7apc6fstvpm6','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,21,3,'not_yet',0,NULL,0,79,'7k972jp8ep2z','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,21,5,'not_yet',0,NULL,0,80,'3643jad8zb88','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,21,6,'not_yet',0,NULL,0,81,'sdj2gwxcmg8f','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
CREATE TABLE audience (
	id INTEGER NOT NULL, 
	group_id INTEGER NOT NULL, 
	CONSTRAINT pk_audience PRIMARY KEY (id), 
	CONSTRAINT fk_audience_group_id FOREIGN KEY(group_id) REFERENCES circle (id)
);
INSERT INTO "audience" VALUES(1,1);
INSERT INTO "audience" VALUES(2,1);
INSERT INTO "audience" VALUES(3,1);
CREATE TABLE block (
	blocker_id INTEGER NOT NULL, 
	blocked_id INTEGER NOT NULL, 
	since DATETIME NOT NULL, 
	CONSTRAINT pk_block PRIMARY KEY (blocker_id, blocked_id), 
	CONSTRAINT fk_block_blocked_id FOREIGN KEY(blocked_id) REFERENCES person (id), 
	CONSTRAINT fk_block_blocker_id FOREIGN KEY(blocker_id) REFERENCES person (id)
);
INSERT INTO "block" VALUES(1,10,'2026-11-22 20:44:38.872613');
CREATE TABLE bookmark (
	membership_id INTEGER NOT NULL, 
	experience_id INTEGER NOT NULL, 
	group_id INTEGER NOT NULL, 
	CONSTRAINT pk_bookmark PRIMARY KEY (membership_id, experience_id), 
	CONSTRAINT fk_bookmark_experience_id FOREIGN KEY(experience_id) REFERENCES experience (id), 
	CONSTRAINT fk_bookmark_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT fk_bookmark_membership_id FOREIGN KEY(membership_id) REFERENCES membership (id)
);
CREATE TABLE check_in (
	sealed BLOB NOT NULL, 
	shared_at DATETIME NOT NULL, 
	ends_at DATETIME NOT NULL, 
	closed_at DATETIME, 
	folded_by_id INTEGER, 
	fold_words BLOB NOT NULL, 
	group_id INTEGER NOT NULL, 
	author_id INTEGER NOT NULL, 
	taken_down_at DATETIME, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	audience_id INTEGER, 
	CONSTRAINT pk_check_in PRIMARY KEY (id), 
	CONSTRAINT fk_check_in_audience_id FOREIGN KEY(audience_id) REFERENCES audience (id), 
	CONSTRAINT fk_check_in_author_id FOREIGN KEY(author_id) REFERENCES membership (id), 
	CONSTRAINT fk_check_in_folded_by_id FOREIGN KEY(folded_by_id) REFERENCES membership (id), 
	CONSTRAINT fk_check_in_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT uq_check_in_public_id UNIQUE (public_id)
);
INSERT INTO "check_in" VALUES(X'67414141414142724131513348796557346A3741594E72326C36324D6D6F517056434244777971454B70364961416F755A50677A4969344A584C7A3630553955394153686E734A4D43474D67325F415F73764645616A5348423261525F6C67326B65694A4F6755725948672D7061524536544C64645A466A41334A744555514E41585958637632714649424D70617530756B6F374E3956386D4F2D684E426D497861634F786D327A4B302D5F386C385A5961555F686A4E6E56437055366C367A64513461504F427930345A33656D6A675A2D55734E6E2D5474677261414C55782D5F5875646D48495F664533484D524D3867654F4C5872526169414444346A57755A576C313565533362674F75646349434B584E745079395F617262627545657076536B41324176692D51475F6D2D3872745070374B582D35524D73307741576F6F4A7A6644356F58346773445671376F473931494D75314B35486768426152354458473052344C4C4A726D3039317076516F76456D3678647745674B304C6C4A4937374C727A4355566B6C665A2D4E5F4533597179446761346A5A694C3633467058434F2D596E6A426D6A30707541633648436F6A303D','2026-11-18 20:44:39.110649','2026-12-06 20:44:39.110649',NULL,NULL,X'',1,6,NULL,1,'3jfqxmg3546k',1);
INSERT INTO "check_in" VALUES(X'674141414141427241315133646D48666E4D566456385344314379496A686C553138765F6458576B7549787932367642716A634330794348303455476C7A4C454C7A657844674C6572584361783476376138386B687A6A417257463337792D304D394C537847536B77443144524369547448516E52693346506673696E547A796962533538734B6A6167312D4C504C4163654766397252506A3566397A58756B777965302D375A47493879325262336A73336E467577512D7557466B777963665832523476316F527671574C6357424E6E4B3077494848704B55792D765556316463552D6E4973413175764F6C335A714C52576547522D52775375734A34444957566A55477A703749554C6257557844347549495839676C7664324A6C3862784D7070704A5A312D346C4730514B5266564A4B6C6B65356F4330457854785346383552486C30726B45626862706B4E4D594177727934746C473044665442654C6C4B786938704D78366772454C4F4854696E324E6B78377370734263594B5675634D6F77654856784E3575797A70446A5F7149446C41524B43494636647A5A49347A4F4E503643515F71765233443348676F53377944493D','2026-11-20 20:44:39.120735','2026-12-06 20:44:39.120735',NULL,NULL,X'',1,7,NULL,2,'tjyvnj3xhmmc',2);
INSERT INTO "check_in" VALUES(X'6741414141414272413151334D5F314A3343437A55325F4B457966334F5F585450615A765A6F6C6A32535A6C67634D70637669526F396978724B62456541345658345342764F57646130726248586C45427849503763616632734C4B4D47423737696333726E77557175675A4576556141457647305A79676E78564178485F3779623250624D55515851736779307652326857724462506D31646D52475369445530717648554C2D7562553957434A5352416D3858303265414A62596A726C4172736D46336B74745A4C727A4A4965437350515A54786A724D41565A4E70573573687537527A37794474377A4A6D43786E2D44625346754331596E6372516C322D68655F775F5A494D49457A72513033416C38724B517266476A724A6472356633446B44484A6F766B796E74763046384D343076364851425A3771477034776A5732544C54564533446A75476C4A486757596F78484C5F554664785861477A5A644B586750596648745F664E46716E6F39723256537952744530443461362D4D7767795A762D584A6C77524B676556503075324C6B7949435631514A6C4A78454D483939354F326F616D7064335547627871373270434D3D','2026-11-21 20:44:39.124957','2026-12-06 20:44:39.124957',NULL,NULL,X'',1,8,NULL,3,'czr3cky3sy67',3);
CREATE TABLE check_in_keepsake (
	id INTEGER NOT NULL, 
	group_id INTEGER NOT NULL, 
	membership_id INTEGER NOT NULL, 
	sealed BLOB NOT NULL, 
	ends_at DATETIME NOT NULL, 
	CONSTRAINT pk_check_in_keepsake PRIMARY KEY (id), 
	CONSTRAINT fk_check_in_keepsake_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT fk_check_in_keepsake_membership_id FOREIGN KEY(membership_id) REFERENCES membership (id)
);
CREATE TABLE check_in_not_today (
	check_in_id INTEGER NOT NULL, 
	membership_id INTEGER NOT NULL, 
	group_id INTEGER NOT NULL, 
	until DATETIME NOT NULL, 
	CONSTRAINT pk_check_in_not_today PRIMARY KEY (check_in_id, membership_id), 
	CONSTRAINT fk_check_in_not_today_check_in_id FOREIGN KEY(check_in_id) REFERENCES check_in (id), 
	CONSTRAINT fk_check_in_not_today_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT fk_check_in_not_today_membership_id FOREIGN KEY(membership_id) REFERENCES membership (id)
);
CREATE TABLE check_in_place (
	id INTEGER NOT NULL, 
	group_id INTEGER NOT NULL, 
	membership_id INTEGER NOT NULL, 
	wording INTEGER, 
	joined_at DATETIME, 
	left_at DATETIME, 
	is_paused BOOLEAN NOT NULL, 
	rests_until DATETIME, 
	shows_rest BOOLEAN NOT NULL, 
	asks_cover BOOLEAN NOT NULL, 
	has_room_until DATETIME, 
	nudged_at DATETIME, 
	CONSTRAINT pk_check_in_place PRIMARY KEY (id), 
	CONSTRAINT fk_check_in_place_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT fk_check_in_place_membership_id FOREIGN KEY(membership_id) REFERENCES membership (id), 
	CONSTRAINT uq_check_in_place_membership_id UNIQUE (membership_id)
);
INSERT INTO "check_in_place" VALUES(1,1,1,1,'2026-11-22 20:44:39.102595',NULL,0,NULL,0,0,NULL,NULL);
INSERT INTO "check_in_place" VALUES(2,1,2,1,'2026-11-22 20:44:39.106322',NULL,0,NULL,0,0,NULL,NULL);
INSERT INTO "check_in_place" VALUES(3,1,4,1,'2026-11-22 20:44:39.107634',NULL,0,NULL,0,0,NULL,NULL);
INSERT INTO "check_in_place" VALUES(4,1,8,1,'2026-11-22 20:44:39.108658',NULL,0,NULL,0,0,NULL,NULL);
INSERT INTO "check_in_place" VALUES(5,1,7,1,'2026-11-22 20:44:39.109596',NULL,0,NULL,0,0,NULL,NULL);
INSERT INTO "check_in_place" VALUES(6,1,6,1,'2026-11-22 20:44:39.110403',NULL,0,NULL,0,0,NULL,NULL);
CREATE TABLE check_in_reply (
	check_in_id INTEGER NOT NULL, 
	sealed BLOB NOT NULL, 
	is_for_author BOOLEAN NOT NULL, 
	said_at DATETIME NOT NULL, 
	folded_by_id INTEGER, 
	fold_words BLOB NOT NULL, 
	group_id INTEGER NOT NULL, 
	author_id INTEGER NOT NULL, 
	taken_down_at DATETIME, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_check_in_reply PRIMARY KEY (id), 
	CONSTRAINT fk_check_in_reply_author_id FOREIGN KEY(author_id) REFERENCES membership (id), 
	CONSTRAINT fk_check_in_reply_check_in_id FOREIGN KEY(check_in_id) REFERENCES check_in (id), 
	CONSTRAINT fk_check_in_reply_folded_by_id FOREIGN KEY(folded_by_id) REFERENCES membership (id), 
	CONSTRAINT fk_check_in_reply_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT uq_check_in_reply_public_id UNIQUE (public_id)
);
INSERT INTO "check_in_reply" VALUES(3,X'6741414141414272413151332D54666C4E4753524130315879785F69505A7466634D557A56564E6D67314E38634872302D354641446E55557933574A646446594F7756656E5044534D412D30756E35706169417437396965497141686139516679654C6E47626E6B3473425F504A56522D5F573074534D48556D442D6E6F4B4B42385A467A77416A4E37376434757036304861717939692D66685A4670336D564E566A665950564754474A75473578505F345F6D48546955777A4245394A52392D487676735442376467376A4F4F495773354B422D7676553768585A585835357A7248524C616B4F765A47316773363156476973362D7A314D566D3863476D50677A45576D4934744438584265594F6958465A396538684E4A57734E4451656E70794B4F7656554862766244525F7647746D486138486F33754E472D6561596E307A543278465774722D417464506F4245704D48646278636148413743324E534F59656F5851786D6D784258722D326F69797A33734C4C5830545A636737382D6F396E76386633342D6C583055594353525F76526E52585A394A72416A5136346446715F3076433268665A444C7463616F5F355A4C43553D',0,'2026-11-22 20:44:39.133749',NULL,X'',1,4,NULL,1,'2qhg6cgtmdpm');
INSERT INTO "check_in_reply" VALUES(3,X'67414141414142724131513334426D7859445544583045356F774942484F576D6977735075366E6A7A2D66627157712D745F38537A754657584F325F7331486A65573149374F535F415A596A684E5362594471357561553039615F35756D44486D7570586B7945323448625F34716B61704F6749346A7535514670566C507266456C32786B6475373559674A3176777257584737764A6E414351614735752D4248724A63715A4B766F73565537557538523662676B447054676C51445042704B694E576C71753553426D7A5138336354586171744F3366696A35783859385947674C5137756A385268477470736E645F4D73694957724D2D3862545162653141526A6453757336564E6D6F44633572566E6D79595F70536B4E73653062747543314D7962486F516E5F674C696275706563566A47674C347253485769695866504A4A326D504934486D6645384A696761635573626E31435079516B6D6678595F6E636D6D46684857666C4B4F783632786E41426F73635561656A49356361704B563368652D58636670762D3872664249526F6D6844366C5347422D642D723178316D6F6A537A785265734E616E4E5344464549615666493D',1,'2026-11-22 20:44:39.135697',NULL,X'',1,2,NULL,2,'3x3v45chxgtw');
CREATE TABLE check_in_space (
	group_id INTEGER NOT NULL, 
	opened_by_id INTEGER NOT NULL, 
	opened_at DATETIME NOT NULL, 
	closes_at DATETIME, 
	CONSTRAINT pk_check_in_space PRIMARY KEY (group_id), 
	CONSTRAINT fk_check_in_space_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT fk_check_in_space_opened_by_id FOREIGN KEY(opened_by_id) REFERENCES membership (id)
);
INSERT INTO "check_in_space" VALUES(1,1,'2026-11-22 20:44:39.100785',NULL);
CREATE TABLE chosen (
	audience_id INTEGER NOT NULL, 
	membership_id INTEGER NOT NULL, 
	group_id INTEGER NOT NULL, 
	CONSTRAINT pk_chosen PRIMARY KEY (audience_id, membership_id), 
	CONSTRAINT fk_chosen_audience_id FOREIGN KEY(audience_id) REFERENCES audience (id), 
	CONSTRAINT fk_chosen_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT fk_chosen_membership_id FOREIGN KEY(membership_id) REFERENCES membership (id)
);
INSERT INTO "chosen" VALUES(1,1,1);
INSERT INTO "chosen" VALUES(1,2,1);
INSERT INTO "chosen" VALUES(1,4,1);
INSERT INTO "chosen" VALUES(1,6,1);
INSERT INTO "chosen" VALUES(1,7,1);
INSERT INTO "chosen" VALUES(1,8,1);
INSERT INTO "chosen" VALUES(2,1,1);
INSERT INTO "chosen" VALUES(2,2,1);
INSERT INTO "chosen" VALUES(2,4,1);
INSERT INTO "chosen" VALUES(2,6,1);
INSERT INTO "chosen" VALUES(2,7,1);
INSERT INTO "chosen" VALUES(2,8,1);
INSERT INTO "chosen" VALUES(3,1,1);
INSERT INTO "chosen" VALUES(3,2,1);
INSERT INTO "chosen" VALUES(3,4,1);
INSERT INTO "chosen" VALUES(3,6,1);
INSERT INTO "chosen" VALUES(3,7,1);
INSERT INTO "chosen" VALUES(3,8,1);
CREATE TABLE circle (
	name VARCHAR(60) NOT NULL, 
	cover_name VARCHAR(60) NOT NULL, 
	met_where VARCHAR(32) NOT NULL, 
	since_year INTEGER NOT NULL, 
	since_month INTEGER, 
	started_at DATETIME NOT NULL, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_circle PRIMARY KEY (id), 
	CONSTRAINT uq_circle_public_id UNIQUE (public_id)
);
INSERT INTO "circle" VALUES('The Thursday Lot','Thursday lot','forum',2016,3,'2026-11-22 20:44:37.726811',1,'q4jbwvhztrjb');
INSERT INTO "circle" VALUES('Night Bus','Night bus','course',2022,NULL,'2026-11-22 20:44:37.865442',2,'kw7mfdhqudjk');
CREATE TABLE concerned (
	word_id INTEGER NOT NULL, 
	membership_id INTEGER NOT NULL, 
	group_id INTEGER NOT NULL, 
	CONSTRAINT pk_concerned PRIMARY KEY (word_id, membership_id), 
	CONSTRAINT fk_concerned_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT fk_concerned_membership_id FOREIGN KEY(membership_id) REFERENCES membership (id), 
	CONSTRAINT fk_concerned_word_id FOREIGN KEY(word_id) REFERENCES quiet_word (id)
);
CREATE TABLE contact (
	group_id INTEGER NOT NULL, 
	author_id INTEGER NOT NULL, 
	words VARCHAR(120) NOT NULL, 
	happened_on DATE NOT NULL, 
	logged_at DATETIME NOT NULL, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_contact PRIMARY KEY (id), 
	CONSTRAINT fk_contact_author_id FOREIGN KEY(author_id) REFERENCES membership (id), 
	CONSTRAINT fk_contact_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT uq_contact_public_id UNIQUE (public_id)
);
CREATE TABLE conversation (
	id INTEGER NOT NULL, 
	group_id INTEGER NOT NULL, closed_at DATETIME, 
	CONSTRAINT pk_conversation PRIMARY KEY (id), 
	CONSTRAINT fk_conversation_group_id FOREIGN KEY(group_id) REFERENCES circle (id)
);
INSERT INTO "conversation" VALUES(1,1,NULL);
INSERT INTO "conversation" VALUES(2,1,NULL);
INSERT INTO "conversation" VALUES(3,1,NULL);
INSERT INTO "conversation" VALUES(4,1,NULL);
INSERT INTO "conversation" VALUES(5,1,NULL);
INSERT INTO "conversation" VALUES(6,2,NULL);
INSERT INTO "conversation" VALUES(7,1,NULL);
INSERT INTO "conversation" VALUES(8,1,NULL);
INSERT INTO "conversation" VALUES(9,1,NULL);
INSERT INTO "conversation" VALUES(10,1,NULL);
INSERT INTO "conversation" VALUES(11,1,NULL);
INSERT INTO "conversation" VALUES(12,1,NULL);
INSERT INTO "conversation" VALUES(13,1,NULL);
INSERT INTO "conversation" VALUES(14,1,NULL);
INSERT INTO "conversation" VALUES(15,1,NULL);
INSERT INTO "conversation" VALUES(16,1,NULL);
INSERT INTO "conversation" VALUES(17,1,NULL);
CREATE TABLE device (
	person_id INTEGER NOT NULL, 
	token_hash VARCHAR(64) NOT NULL, 
	label VARCHAR(60) NOT NULL, 
	is_own BOOLEAN NOT NULL, 
	signed_in_at DATETIME NOT NULL, 
	seen_at DATETIME NOT NULL, 
	ended_at DATETIME, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_device PRIMARY KEY (id), 
	CONSTRAINT fk_device_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_device_public_id UNIQUE (public_id), 
	CONSTRAINT uq_device_token_hash UNIQUE (token_hash)
);
CREATE TABLE door (
	person_id INTEGER NOT NULL, 
	topic INTEGER NOT NULL, 
	word VARCHAR(60) NOT NULL, 
	other_id INTEGER, 
	is_shut BOOLEAN NOT NULL, 
	until DATETIME, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_door PRIMARY KEY (id), 
	CONSTRAINT fk_door_other_id FOREIGN KEY(other_id) REFERENCES person (id), 
	CONSTRAINT fk_door_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_door_public_id UNIQUE (public_id)
);
INSERT INTO "door" VALUES(2,4,'',NULL,0,NULL,1,'fu2k8edv3zj7');
INSERT INTO "door" VALUES(5,0,'spiders',NULL,1,'2026-12-22 20:44:39.250782',2,'jcyjb28x7ev5');
CREATE TABLE draft (
	"key" VARCHAR(64) NOT NULL, 
	filled_in BLOB NOT NULL, 
	ends_at DATETIME NOT NULL, 
	CONSTRAINT pk_draft PRIMARY KEY ("key")
);
CREATE TABLE enquiry (
	group_id INTEGER NOT NULL, 
	meetup_id INTEGER NOT NULL, 
	author_id INTEGER NOT NULL, 
	about_id INTEGER, 
	guest BLOB NOT NULL, 
	said VARCHAR(32) NOT NULL, 
	asked_at DATETIME NOT NULL, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_enquiry PRIMARY KEY (id), 
	CONSTRAINT fk_enquiry_about_id FOREIGN KEY(about_id) REFERENCES membership (id), 
	CONSTRAINT fk_enquiry_author_id FOREIGN KEY(author_id) REFERENCES membership (id), 
	CONSTRAINT fk_enquiry_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT fk_enquiry_meetup_id FOREIGN KEY(meetup_id) REFERENCES meetup (id), 
	CONSTRAINT uq_enquiry_public_id UNIQUE (public_id)
);
INSERT INTO "enquiry" VALUES(1,7,7,4,X'','nothing','2026-11-22 20:44:38.346780',1,'auck5e2cdt6r');
CREATE TABLE experience (
	what VARCHAR(80) NOT NULL, 
	thing VARCHAR(240) NOT NULL, 
	how_it_was VARCHAR(32) NOT NULL, 
	because TEXT NOT NULL, 
	good_for INTEGER NOT NULL, 
	is_physical BOOLEAN NOT NULL, 
	link VARCHAR(500) NOT NULL, 
	link_is_approved BOOLEAN NOT NULL, 
	shared_at DATETIME NOT NULL, 
	edited_at DATETIME, 
	group_id INTEGER NOT NULL, 
	author_id INTEGER NOT NULL, 
	taken_down_at DATETIME, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	topics INTEGER NOT NULL, 
	own_topic VARCHAR(60) NOT NULL, 
	note VARCHAR(120) NOT NULL, 
	CONSTRAINT pk_experience PRIMARY KEY (id), 
	CONSTRAINT fk_experience_author_id FOREIGN KEY(author_id) REFERENCES membership (id), 
	CONSTRAINT fk_experience_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT uq_experience_public_id UNIQUE (public_id)
);
INSERT INTO "experience" VALUES('A cold flannel','a cold flannel','helped','It gave me something else to think about for a minute, and a minute was enough.',1,1,'',0,'2026-11-22 20:44:39.136239',NULL,1,3,NULL,1,'3mdgars7d8gd',0,'','');
INSERT INTO "experience" VALUES('A cold flannel','a cold flannel','not_for_me','I was just as awake, and now damp.',1,1,'',0,'2026-11-22 20:44:39.137500',NULL,1,9,NULL,2,'neqb7umm77n6',0,'','');
INSERT INTO "experience" VALUES('Asking the GP for a double appointment','asking the gp for a double appointment','helped','Twenty minutes, and I didn’t have to talk like a horse race.',2,0,'',0,'2026-11-22 20:44:39.137880',NULL,1,7,NULL,3,'r36j46zgxu32',0,'','');
INSERT INTO "experience" VALUES('Counting red cars','counting red cars','laughed','There was a bus strike and a wedding. I lost count at the hearse.',6,0,'',0,'2026-11-22 20:44:39.138208',NULL,1,5,NULL,4,'wydp78kufy65',0,'','');
INSERT INTO "experience" VALUES('Slow radio','slow radio','mixed','Two hours of a canal boat. The ducks are loud.',16,0,'',0,'2026-11-22 20:44:39.138511',NULL,1,6,NULL,5,'68b6uw37y97w',0,'','');
INSERT INTO "experience" VALUES('Sitting in the church when nobody’s there','sitting in the church when nobody’s there','helped','I don’t believe any of it. It’s very quiet and it smells of wood.',8,0,'',0,'2026-11-22 20:44:39.138807',NULL,1,8,NULL,6,'zfg37h2e4mcm',0,'','');
CREATE TABLE "feed" (
	person_id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	made_at DATETIME NOT NULL, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	place_id INTEGER, 
	name VARCHAR(60) NOT NULL, 
	used_on DATE, 
	titles VARCHAR(32) NOT NULL, 
	own_title VARCHAR(60) NOT NULL, 
	places VARCHAR(32) NOT NULL, 
	reminder VARCHAR(32) NOT NULL, 
	polls BOOLEAN NOT NULL, 
	birthdays BOOLEAN NOT NULL, 
	declined BOOLEAN NOT NULL, 
	CONSTRAINT pk_feed PRIMARY KEY (id), 
	CONSTRAINT fk_feed_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_feed_public_id UNIQUE (public_id), 
	CONSTRAINT fk_feed_place_id FOREIGN KEY(place_id) REFERENCES membership (id)
);
INSERT INTO "feed" VALUES(2,0,'2026-11-22 20:44:39.273946',1,'gnx5ja3khjx2',NULL,'My calendar',NULL,'as_planned','','with_title','none',0,0,1);
CREATE TABLE finding (
	place INTEGER NOT NULL, 
	group_id INTEGER NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	milestone_id INTEGER, 
	meetup_id INTEGER, 
	words TEXT NOT NULL, 
	CONSTRAINT pk_finding PRIMARY KEY (place), 
	CONSTRAINT fk_finding_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT fk_finding_meetup_id FOREIGN KEY(meetup_id) REFERENCES meetup (id) ON DELETE CASCADE, 
	CONSTRAINT fk_finding_milestone_id FOREIGN KEY(milestone_id) REFERENCES milestone (id) ON DELETE CASCADE, 
	CONSTRAINT uq_finding_meetup_id UNIQUE (meetup_id), 
	CONSTRAINT uq_finding_milestone_id UNIQUE (milestone_id)
);
INSERT INTO "finding" VALUES(6323398745522177,1,'meetup',NULL,1,'the first time in person york station we knew each other at once');
INSERT INTO "finding" VALUES(6328153274318849,1,'milestone',1,NULL,'the first letter year we swapped real addresses and wrote on paper');
INSERT INTO "finding" VALUES(6328282123337730,1,'milestone',2,NULL,'moved north two trains one cat no curtains there s a sofa for whoever comes first');
INSERT INTO "finding" VALUES(6333259990433794,1,'meetup',NULL,2,'whitby last light callum lost his hat nobody wanted to go home');
INSERT INTO "finding" VALUES(6333899940560899,1,'milestone',3,NULL,'finished the quilt every square is from something one of you was throwing out');
INSERT INTO "finding" VALUES(6334956502515716,1,'milestone',4,NULL,'hello asha she arrived early loud and very small we re all home');
INSERT INTO "finding" VALUES(6339161275498499,1,'meetup',NULL,3,'ben s degree do leeds balloons then chips');
INSERT INTO "finding" VALUES(6339388908765189,1,'milestone',5,NULL,'degree done it took nine years and two universities the post brought in a cardboard tube');
INSERT INTO "finding" VALUES(6339388908765190,2,'milestone',6,NULL,'degree done it took nine years and two universities the post brought in a cardboard tube');
INSERT INTO "finding" VALUES(6341914349535239,1,'milestone',7,NULL,'we got married in the rain forty people under one gazebo nobody remembers speeches perfect');
INSERT INTO "finding" VALUES(6346183547027464,1,'milestone',8,NULL,'a year of feeling more like myself no parade needed i just wanted it written down somewhere that lasts');
INSERT INTO "finding" VALUES(6346638813560848,1,'milestone',16,NULL,'the shed is a workshop roof bench and kettle nothing made in it yet come look');
INSERT INTO "finding" VALUES(6346763367612420,1,'meetup',NULL,4,'pies and a quiz the fleece haworth marcus wrote round about buses');
INSERT INTO "finding" VALUES(6348408340086793,1,'milestone',9,NULL,'ten kilometres one stitch we walked most of it and had two breakfasts before instead the last hill');
INSERT INTO "finding" VALUES(6350624543211530,1,'milestone',10,NULL,'new job fewer spreadsheets started at the library they let me do saturday story hour');
INSERT INTO "finding" VALUES(6351238723534853,1,'meetup',NULL,5,'the long walk with short cut malham we took');
INSERT INTO "finding" VALUES(6352144961634315,1,'milestone',11,NULL,'passed first time fourth lifts to the next meetup are on me bring snacks and low expectations');
INSERT INTO "finding" VALUES(6354283855347724,1,'milestone',12,NULL,'the tomatoes came up all of them i have no idea where to put forty tomato plants');
INSERT INTO "finding" VALUES(6354601682927629,1,'milestone',13,NULL,'everyone this is biscuit three legs one eye already in charge wasn t going to make a fuss but then who else would i tell');
INSERT INTO "finding" VALUES(6355507921027078,1,'meetup',NULL,6,'allotment lunch at dee s shipley one wasp many tomatoes');
INSERT INTO "finding" VALUES(6355787093901326,1,'milestone',14,NULL,'dad s home thin cross and asking for toast so we think that good');
INSERT INTO "finding" VALUES(6355967482527759,1,'milestone',15,NULL,'the front door is mine got keys on tuesday number 14 blue wonky gate after last few years i keep going back outside just to unlock it again');
INSERT INTO "finding" VALUES(6356117806383113,1,'meetup',NULL,9,'sunday call camera or not talking come late leave early');
INSERT INTO "finding" VALUES(6356229475532807,1,'meetup',NULL,7,'winter lights and pie hebden bridge station by the bench with clock pies somewhere warm a flat walk along canal then come on at quarter past four');
INSERT INTO "finding" VALUES(6356238065467402,1,'meetup',NULL,10,'sunday call camera or not talking come late leave early');
INSERT INTO "finding" VALUES(6356358324551691,1,'meetup',NULL,11,'sunday call camera or not talking come late leave early');
INSERT INTO "finding" VALUES(6356478583635980,1,'meetup',NULL,12,'sunday call camera or not talking come late leave early');
INSERT INTO "finding" VALUES(6356598842720269,1,'meetup',NULL,13,'sunday call camera or not talking come late leave early');
INSERT INTO "finding" VALUES(6356719101804558,1,'meetup',NULL,14,'sunday call camera or not talking come late leave early');
INSERT INTO "finding" VALUES(6356830770954261,1,'meetup',NULL,21,'spring reunion which weekend somewhere with a walk pub and an early finish');
INSERT INTO "finding" VALUES(6356839360888847,1,'meetup',NULL,15,'sunday call camera or not talking come late leave early');
INSERT INTO "finding" VALUES(6356959619973136,1,'meetup',NULL,16,'sunday call camera or not talking come late leave early');
INSERT INTO "finding" VALUES(6357079879057425,1,'meetup',NULL,17,'sunday call camera or not talking come late leave early');
INSERT INTO "finding" VALUES(6357131418664968,1,'meetup',NULL,8,'the barn weekend near settle bunks a big table and hill for whoever wants one');
INSERT INTO "finding" VALUES(6357200138141714,1,'meetup',NULL,18,'sunday call camera or not talking come late leave early');
INSERT INTO "finding" VALUES(6357320397226003,1,'meetup',NULL,19,'sunday call camera or not talking come late leave early');
INSERT INTO "finding" VALUES(6357440656310292,1,'meetup',NULL,20,'sunday call camera or not talking come late leave early');
CREATE VIRTUAL TABLE finding_words USING fts5(group_id, kind, words, content='finding', content_rowid='place', detail='column', prefix='3 4 5', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE held_reply (
	message_id INTEGER NOT NULL, 
	words BLOB NOT NULL, 
	held_at DATETIME NOT NULL, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_held_reply PRIMARY KEY (id), 
	CONSTRAINT fk_held_reply_message_id FOREIGN KEY(message_id) REFERENCES message (id), 
	CONSTRAINT uq_held_reply_public_id UNIQUE (public_id)
);
CREATE TABLE invitation (
	group_id INTEGER NOT NULL, 
	inviter_id INTEGER NOT NULL, 
	email VARCHAR(254) NOT NULL, 
	name VARCHAR(60) NOT NULL, 
	words TEXT NOT NULL, 
	answer VARCHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	sends INTEGER NOT NULL, 
	invited_at DATETIME NOT NULL, 
	sent_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	answered_at DATETIME, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_invitation PRIMARY KEY (id), 
	CONSTRAINT fk_invitation_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT fk_invitation_inviter_id FOREIGN KEY(inviter_id) REFERENCES membership (id), 
	CONSTRAINT uq_invitation_public_id UNIQUE (public_id)
);
INSERT INTO "invitation" VALUES(1,1,'','Ben','','accepted',0,0,'2026-11-22 20:44:37.753245','2026-11-22 20:44:37.753245','2026-12-06 20:44:37.753245','2026-11-22 20:44:37.776896',1,'qh7jq92wcwhx');
INSERT INTO "invitation" VALUES(1,1,'','Priya','','accepted',0,0,'2026-11-22 20:44:37.784290','2026-11-22 20:44:37.784290','2026-12-06 20:44:37.784290','2026-11-22 20:44:37.786394',2,'4s5aab4zszbu');
INSERT INTO "invitation" VALUES(1,1,'','Callum','','accepted',0,0,'2026-11-22 20:44:37.791938','2026-11-22 20:44:37.791938','2026-12-06 20:44:37.791938','2026-11-22 20:44:37.793914',3,'t9qqdnkuz276');
INSERT INTO "invitation" VALUES(1,1,'','Siân','','accepted',0,0,'2026-11-22 20:44:37.799122','2026-11-22 20:44:37.799122','2026-12-06 20:44:37.799122','2026-11-22 20:44:37.801090',4,'4fshu66c69km');
INSERT INTO "invitation" VALUES(1,1,'','Tomasz','','accepted',0,0,'2026-11-22 20:44:37.806406','2026-11-22 20:44:37.806406','2026-12-06 20:44:37.806406','2026-11-22 20:44:37.808426',5,'9v5fydvgcxj2');
INSERT INTO "invitation" VALUES(1,1,'','Jo','','accepted',0,0,'2026-11-22 20:44:37.814820','2026-11-22 20:44:37.814820','2026-12-06 20:44:37.814820','2026-11-22 20:44:37.817129',6,'dees5qykcqwt');
INSERT INTO "invitation" VALUES(1,1,'','Dee','','accepted',0,0,'2026-11-22 20:44:37.822652','2026-11-22 20:44:37.822652','2026-12-06 20:44:37.822652','2026-11-22 20:44:37.824679',7,'urhcvm9eyr86');
INSERT INTO "invitation" VALUES(1,1,'','Marcus','','accepted',0,0,'2026-11-22 20:44:37.830096','2026-11-22 20:44:37.830096','2026-12-06 20:44:37.830096','2026-11-22 20:44:37.832258',8,'9hrqtm7e8w5r');
INSERT INTO "invitation" VALUES(1,1,'','Dev','','accepted',0,0,'2026-11-22 20:44:37.837446','2026-11-22 20:44:37.837446','2026-12-06 20:44:37.837446','2026-11-22 20:44:37.839375',9,'qc35djgpe5ct');
INSERT INTO "invitation" VALUES(2,11,'','Ben','','accepted',0,0,'2026-11-22 20:44:37.870360','2026-11-22 20:44:37.870360','2026-12-06 20:44:37.870360','2026-11-22 20:44:37.872532',10,'bbrxt2sp52cj');
INSERT INTO "invitation" VALUES(1,1,'','Finn','All in one place at last. No need to post.','open',0,0,'2026-11-22 20:44:37.877262','2026-11-22 20:44:37.877262','2026-12-06 20:44:37.877262',NULL,11,'yf3pkxh43tva');
CREATE TABLE item (
	group_id INTEGER NOT NULL, 
	meetup_id INTEGER NOT NULL, 
	what VARCHAR(120) NOT NULL, 
	added_by_id INTEGER NOT NULL, 
	brought_by_id INTEGER, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_item PRIMARY KEY (id), 
	CONSTRAINT fk_item_added_by_id FOREIGN KEY(added_by_id) REFERENCES attendance (id), 
	CONSTRAINT fk_item_brought_by_id FOREIGN KEY(brought_by_id) REFERENCES attendance (id), 
	CONSTRAINT fk_item_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT fk_item_meetup_id FOREIGN KEY(meetup_id) REFERENCES meetup (id), 
	CONSTRAINT uq_item_public_id UNIQUE (public_id)
);
INSERT INTO "item" VALUES(1,7,'A flask of tea',11,11,1,'bvhgsum3kgx3');
INSERT INTO "item" VALUES(1,7,'A torch or two',13,NULL,2,'pvwj6f79jgcs');
CREATE TABLE kept_away (
	id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	moment_id INTEGER, 
	meetup_id INTEGER, 
	CONSTRAINT pk_kept_away PRIMARY KEY (id), 
	CONSTRAINT ck_kept_away_what CHECK ((moment_id IS NULL) <> (meetup_id IS NULL)), 
	CONSTRAINT fk_kept_away_meetup_id FOREIGN KEY(meetup_id) REFERENCES meetup (id) ON DELETE CASCADE, 
	CONSTRAINT fk_kept_away_moment_id FOREIGN KEY(moment_id) REFERENCES moment (id) ON DELETE CASCADE, 
	CONSTRAINT fk_kept_away_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_kept_away_person_id_meetup_id UNIQUE (person_id, meetup_id), 
	CONSTRAINT uq_kept_away_person_id_moment_id UNIQUE (person_id, moment_id)
);
CREATE TABLE left_out (
	person_id INTEGER NOT NULL, 
	other_id INTEGER, 
	topic INTEGER NOT NULL, 
	first DATE, 
	last DATE, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_left_out PRIMARY KEY (id), 
	CONSTRAINT fk_left_out_other_id FOREIGN KEY(other_id) REFERENCES person (id), 
	CONSTRAINT fk_left_out_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_left_out_public_id UNIQUE (public_id)
);
INSERT INTO "left_out" VALUES(2,NULL,16,NULL,NULL,1,'pnp8cuv8r5jw');
CREATE TABLE letter (
	membership_id INTEGER NOT NULL, 
	group_id INTEGER NOT NULL, 
	day DATE NOT NULL, 
	told_until DATETIME NOT NULL, 
	CONSTRAINT pk_letter PRIMARY KEY (membership_id), 
	CONSTRAINT fk_letter_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT fk_letter_membership_id FOREIGN KEY(membership_id) REFERENCES membership (id)
);
CREATE TABLE lift (
	group_id INTEGER NOT NULL, 
	meetup_id INTEGER NOT NULL, 
	attendance_id INTEGER NOT NULL, 
	is_offer BOOLEAN NOT NULL, 
	words VARCHAR(200) NOT NULL, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_lift PRIMARY KEY (id), 
	CONSTRAINT fk_lift_attendance_id FOREIGN KEY(attendance_id) REFERENCES attendance (id), 
	CONSTRAINT fk_lift_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT fk_lift_meetup_id FOREIGN KEY(meetup_id) REFERENCES meetup (id), 
	CONSTRAINT uq_lift_public_id UNIQUE (public_id)
);
INSERT INTO "lift" VALUES(1,7,15,1,'From Bradford at noon, two seats',1,'2625uhx7mnmw');
CREATE TABLE limit_count (
	"key" VARCHAR(255) NOT NULL, 
	count INTEGER NOT NULL, 
	expires_at DOUBLE NOT NULL, 
	CONSTRAINT pk_limit_count PRIMARY KEY ("key")
);
CREATE TABLE making (
	prompt VARCHAR(200) NOT NULL, 
	sort VARCHAR(32) NOT NULL, 
	meetup VARCHAR(12) NOT NULL, 
	started_at DATETIME NOT NULL, 
	ends_at DATETIME NOT NULL, 
	drawn_at DATETIME, 
	group_id INTEGER NOT NULL, 
	author_id INTEGER NOT NULL, 
	taken_down_at DATETIME, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_making PRIMARY KEY (id), 
	CONSTRAINT fk_making_author_id FOREIGN KEY(author_id) REFERENCES membership (id), 
	CONSTRAINT fk_making_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT uq_making_public_id UNIQUE (public_id)
);
INSERT INTO "making" VALUES('A door on your street','patchwork','','2026-11-22 20:44:39.147013','2026-12-06 20:44:39.147013',NULL,1,4,NULL,1,'vxkqaacdz95t');
INSERT INTO "making" VALUES('A quiz of small things','quiz','','2026-11-22 20:44:39.164985','2026-12-06 20:44:39.164985',NULL,1,9,NULL,2,'7z26d5zheq6c');
INSERT INTO "making" VALUES('A postcard from where you are','postcards','','2026-11-20 20:44:39.168292','2026-12-06 20:44:39.168292',NULL,1,5,NULL,3,'hbbjzucsfu9q');
CREATE TABLE "meetup" (
	group_id INTEGER NOT NULL, 
	organiser_id INTEGER NOT NULL, 
	uid VARCHAR(120) NOT NULL, 
	state VARCHAR(32) NOT NULL, 
	title VARCHAR(120) NOT NULL, 
	place VARCHAR(200) NOT NULL, 
	notes TEXT NOT NULL, 
	is_all_day BOOLEAN NOT NULL, 
	wall_start DATETIME NOT NULL, 
	wall_end DATETIME NOT NULL, 
	start_fold INTEGER NOT NULL, 
	end_fold INTEGER NOT NULL, 
	timezone VARCHAR(64) NOT NULL, 
	starts_at DATETIME NOT NULL, 
	ends_at DATETIME NOT NULL, 
	sequence INTEGER NOT NULL, 
	when_version INTEGER NOT NULL, 
	revision INTEGER NOT NULL, 
	planned_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	called_off_at DATETIME, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	call_link VARCHAR(500) DEFAULT ('') NOT NULL, 
	place_shown VARCHAR(32) DEFAULT 'everyone' NOT NULL, 
	place_from DATETIME, 
	town_id INTEGER, 
	what_to_expect TEXT DEFAULT ('') NOT NULL, 
	getting_there TEXT DEFAULT ('') NOT NULL, 
	access JSON DEFAULT '{}' NOT NULL, 
	cost VARCHAR(200) DEFAULT ('') NOT NULL, 
	cost_amount NUMERIC(10, 2), 
	cost_currency VARCHAR(3) DEFAULT ('') NOT NULL, 
	free_way VARCHAR(200) DEFAULT ('') NOT NULL, 
	is_for_all BOOLEAN DEFAULT 1 NOT NULL, 
	answer_by DATE, 
	most_people INTEGER, 
	offer_hours INTEGER DEFAULT '48' NOT NULL, 
	place_opened_at DATETIME, 
	morning_told_of INTEGER, 
	reminded_at DATETIME, 
	untold_since DATETIME, 
	told JSON, 
	series_id INTEGER, 
	recurs_on DATETIME, 
	album_id INTEGER, 
	CONSTRAINT pk_meetup PRIMARY KEY (id), 
	CONSTRAINT fk_meetup_series_id FOREIGN KEY(series_id) REFERENCES series (id), 
	CONSTRAINT fk_meetup_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT uq_meetup_public_id UNIQUE (public_id), 
	CONSTRAINT fk_meetup_organiser_id FOREIGN KEY(organiser_id) REFERENCES membership (id), 
	CONSTRAINT uq_meetup_uid UNIQUE (uid), 
	CONSTRAINT fk_meetup_album_id FOREIGN KEY(album_id) REFERENCES album (id)
);
INSERT INTO "meetup" VALUES(1,8,'meetup-87495862-5be2-4a64-a840-dffbd6b80a5b@localhost','fixed','The first time, in person','York station','We knew each other at once.',0,'2016-06-25 13:00:00.000000','2016-06-25 17:00:00.000000',0,0,'Europe/London','2016-06-25 12:00:00.000000','2016-06-25 16:00:00.000000',0,0,0,'2026-11-22 20:44:37.877974','2026-11-22 20:44:37.877974',NULL,1,'cewqw7y955gd','','everyone',NULL,NULL,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "meetup" VALUES(1,8,'meetup-27b4a712-a523-47ac-9810-4ce9eb2b2aeb@localhost','fixed','Whitby, last light','Whitby','Callum lost his hat. Nobody wanted to go home.',0,'2019-08-17 13:00:00.000000','2019-08-17 17:00:00.000000',0,0,'Europe/London','2019-08-17 12:00:00.000000','2019-08-17 16:00:00.000000',0,0,0,'2026-11-22 20:44:37.885053','2026-11-22 20:44:37.885053',NULL,2,'hy5fnmc6vyux','','everyone',NULL,NULL,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "meetup" VALUES(1,8,'meetup-bc600add-93c7-4e0b-b06d-55caaaa2415e@localhost','fixed','Ben’s degree do','Leeds','Balloons, then chips.',0,'2021-07-04 13:00:00.000000','2021-07-04 17:00:00.000000',0,0,'Europe/London','2021-07-04 12:00:00.000000','2021-07-04 16:00:00.000000',0,0,0,'2026-11-22 20:44:37.888832','2026-11-22 20:44:37.888832',NULL,3,'tg5893aejtzd','','everyone',NULL,2644688,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "meetup" VALUES(1,8,'meetup-0bb493db-eaa2-4050-afb6-e81a02d3ca36@localhost','fixed','Pies and a quiz','The Fleece, Haworth','Marcus wrote a round about buses.',0,'2023-12-06 13:00:00.000000','2023-12-06 17:00:00.000000',0,0,'Europe/London','2023-12-06 13:00:00.000000','2023-12-06 17:00:00.000000',0,0,0,'2026-11-22 20:44:37.890700','2026-11-22 20:44:37.890700',NULL,4,'8f5wacbbbxra','','everyone',NULL,2647278,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "meetup" VALUES(1,8,'meetup-a4e463fe-25fa-460f-a5cd-debca1f02799@localhost','fixed','The long walk with the short cut','Malham','We took the short cut.',0,'2025-05-10 13:00:00.000000','2025-05-10 17:00:00.000000',0,0,'Europe/London','2025-05-10 12:00:00.000000','2025-05-10 16:00:00.000000',0,0,0,'2026-11-22 20:44:37.892624','2026-11-22 20:44:37.892624',NULL,5,'papwzgkwm2hy','','everyone',NULL,NULL,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "meetup" VALUES(1,8,'meetup-788065a4-ce2d-4e8f-ba18-688d82521eda@localhost','fixed','Allotment lunch at Dee’s','Dee’s allotment, Shipley','One wasp, many tomatoes.',0,'2026-09-19 13:00:00.000000','2026-09-19 17:00:00.000000',0,0,'Europe/London','2026-09-19 12:00:00.000000','2026-09-19 16:00:00.000000',0,0,0,'2026-11-22 20:44:37.894210','2026-11-22 20:44:37.894210',NULL,6,'gezn5w32tqm6','','everyone',NULL,2637958,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,NULL,NULL,3);
INSERT INTO "meetup" VALUES(1,3,'meetup-fcda8681-1185-421c-aa45-8567b379c36b@localhost','fixed','Winter lights and pie','Hebden Bridge station, by the bench with the clock','Pies somewhere warm, a flat walk along the canal, then the lights come on at a quarter past four.',0,'2026-12-12 13:00:00.000000','2026-12-12 17:00:00.000000',0,0,'Europe/London','2026-12-12 13:00:00.000000','2026-12-12 17:00:00.000000',0,0,0,'2026-11-22 20:44:38.013542','2026-11-22 20:44:38.013542',NULL,7,'7xd8t6yymmxq','','everyone',NULL,NULL,'1pm Meet at the station, by the bench with the clock. Priya wears a yellow coat.
1.20pm Pies at Wharf Kitchen. The quiet corner at the back is booked.
3pm Canal walk, flat and paved, about forty minutes. Or stay put and warm.
4.15pm Lights on in the square. It’s busy for ten minutes, then it isn’t.','Trains from Leeds and Manchester, about every half hour.','{"step_free": "yes", "quiet": "yes", "food": "Vegan pies too"}','Pies are nine to twelve pounds.',NULL,'','The walk is free, and sandwiches are welcome.',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "meetup" VALUES(1,1,'meetup-fe29e2e2-f9bf-4da5-a393-d3847fa1637e@localhost','fixed','The barn weekend','The barn near Settle','Bunks, a big table, and a hill for whoever wants one.',1,'2027-03-27 00:00:00.000000','2027-03-28 00:00:00.000000',0,0,'Europe/London','2027-03-27 00:00:00.000000','2027-03-28 23:00:00.000000',0,0,0,'2026-11-22 20:44:38.348461','2026-11-22 20:44:38.348461',NULL,8,'944uq9e3bus6','','everyone',NULL,NULL,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "meetup" VALUES(1,8,'meetup-573397f0-efba-4b2a-8251-3d80aed4371f@localhost','fixed','Sunday call','','Camera or not, talking or not. Come late, leave early.',0,'2026-11-29 19:00:00.000000','2026-11-29 20:00:00.000000',0,0,'Europe/London','2026-11-29 19:00:00.000000','2026-11-29 20:00:00.000000',0,0,0,'2026-11-22 20:44:38.382271','2026-11-22 20:44:38.382271',NULL,9,'kuvwswcxft3q','https://call.example/thursday-lot','everyone',NULL,NULL,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,1,'2026-11-29 19:00:00.000000',NULL);
INSERT INTO "meetup" VALUES(1,8,'meetup-5ee8487b-4f16-4ec2-81f3-e0feffa62c46@localhost','fixed','Sunday call','','Camera or not, talking or not. Come late, leave early.',0,'2026-12-13 19:00:00.000000','2026-12-13 20:00:00.000000',0,0,'Europe/London','2026-12-13 19:00:00.000000','2026-12-13 20:00:00.000000',0,0,0,'2026-11-22 20:44:38.385939','2026-11-22 20:44:38.385939',NULL,10,'5xbbf66n79j4','https://call.example/thursday-lot','everyone',NULL,NULL,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,1,'2026-12-13 19:00:00.000000',NULL);
INSERT INTO "meetup" VALUES(1,8,'meetup-347ed5f4-82e2-4614-b71a-d11da9b753de@localhost','fixed','Sunday call','','Camera or not, talking or not. Come late, leave early.',0,'2026-12-27 19:00:00.000000','2026-12-27 20:00:00.000000',0,0,'Europe/London','2026-12-27 19:00:00.000000','2026-12-27 20:00:00.000000',0,0,0,'2026-11-22 20:44:38.388608','2026-11-22 20:44:38.388608',NULL,11,'6zuy5m7fcktg','https://call.example/thursday-lot','everyone',NULL,NULL,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,1,'2026-12-27 19:00:00.000000',NULL);
INSERT INTO "meetup" VALUES(1,8,'meetup-170df2e9-32d4-49f0-87d2-eaa03bc604a6@localhost','fixed','Sunday call','','Camera or not, talking or not. Come late, leave early.',0,'2027-01-10 19:00:00.000000','2027-01-10 20:00:00.000000',0,0,'Europe/London','2027-01-10 19:00:00.000000','2027-01-10 20:00:00.000000',0,0,0,'2026-11-22 20:44:38.390009','2026-11-22 20:44:38.390009',NULL,12,'z44qzqp8uz9v','https://call.example/thursday-lot','everyone',NULL,NULL,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,1,'2027-01-10 19:00:00.000000',NULL);
INSERT INTO "meetup" VALUES(1,8,'meetup-8d2cfdc0-5dc5-4d2f-87fd-54a4d2956db6@localhost','fixed','Sunday call','','Camera or not, talking or not. Come late, leave early.',0,'2027-01-24 19:00:00.000000','2027-01-24 20:00:00.000000',0,0,'Europe/London','2027-01-24 19:00:00.000000','2027-01-24 20:00:00.000000',0,0,0,'2026-11-22 20:44:38.391345','2026-11-22 20:44:38.391345',NULL,13,'hrape2hzyj88','https://call.example/thursday-lot','everyone',NULL,NULL,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,1,'2027-01-24 19:00:00.000000',NULL);
INSERT INTO "meetup" VALUES(1,8,'meetup-3f858e1c-06ec-47c8-bd9f-8e5589bf0245@localhost','fixed','Sunday call','','Camera or not, talking or not. Come late, leave early.',0,'2027-02-07 19:00:00.000000','2027-02-07 20:00:00.000000',0,0,'Europe/London','2027-02-07 19:00:00.000000','2027-02-07 20:00:00.000000',0,0,0,'2026-11-22 20:44:38.392797','2026-11-22 20:44:38.392797',NULL,14,'wpxsg63axu7m','https://call.example/thursday-lot','everyone',NULL,NULL,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,1,'2027-02-07 19:00:00.000000',NULL);
INSERT INTO "meetup" VALUES(1,8,'meetup-19414ea1-58f2-43e8-9232-2265bbe80b3c@localhost','fixed','Sunday call','','Camera or not, talking or not. Come late, leave early.',0,'2027-02-21 19:00:00.000000','2027-02-21 20:00:00.000000',0,0,'Europe/London','2027-02-21 19:00:00.000000','2027-02-21 20:00:00.000000',0,0,0,'2026-11-22 20:44:38.394289','2026-11-22 20:44:38.394289',NULL,15,'7v9zkhv2jvn9','https://call.example/thursday-lot','everyone',NULL,NULL,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,1,'2027-02-21 19:00:00.000000',NULL);
INSERT INTO "meetup" VALUES(1,8,'meetup-54f541a4-c7f9-4760-a658-9f54a8527a43@localhost','fixed','Sunday call','','Camera or not, talking or not. Come late, leave early.',0,'2027-03-07 19:00:00.000000','2027-03-07 20:00:00.000000',0,0,'Europe/London','2027-03-07 19:00:00.000000','2027-03-07 20:00:00.000000',0,0,0,'2026-11-22 20:44:38.395909','2026-11-22 20:44:38.395909',NULL,16,'745umgab8w44','https://call.example/thursday-lot','everyone',NULL,NULL,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,1,'2027-03-07 19:00:00.000000',NULL);
INSERT INTO "meetup" VALUES(1,8,'meetup-694b05be-d295-4c2e-a6d3-386b4f96e9ed@localhost','fixed','Sunday call','','Camera or not, talking or not. Come late, leave early.',0,'2027-03-21 19:00:00.000000','2027-03-21 20:00:00.000000',0,0,'Europe/London','2027-03-21 19:00:00.000000','2027-03-21 20:00:00.000000',0,0,0,'2026-11-22 20:44:38.397197','2026-11-22 20:44:38.397197',NULL,17,'zkag5mss2qa5','https://call.example/thursday-lot','everyone',NULL,NULL,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,1,'2027-03-21 19:00:00.000000',NULL);
INSERT INTO "meetup" VALUES(1,8,'meetup-d6976ac0-c379-45fd-a9bf-59042474f8a0@localhost','fixed','Sunday call','','Camera or not, talking or not. Come late, leave early.',0,'2027-04-04 19:00:00.000000','2027-04-04 20:00:00.000000',0,0,'Europe/London','2027-04-04 18:00:00.000000','2027-04-04 19:00:00.000000',0,0,0,'2026-11-22 20:44:38.398842','2026-11-22 20:44:38.398842',NULL,18,'qmzf77ky8fhj','https://call.example/thursday-lot','everyone',NULL,NULL,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,1,'2027-04-04 19:00:00.000000',NULL);
INSERT INTO "meetup" VALUES(1,8,'meetup-5524cdbf-5921-48e1-b447-ca1a820e4f92@localhost','fixed','Sunday call','','Camera or not, talking or not. Come late, leave early.',0,'2027-04-18 19:00:00.000000','2027-04-18 20:00:00.000000',0,0,'Europe/London','2027-04-18 18:00:00.000000','2027-04-18 19:00:00.000000',0,0,0,'2026-11-22 20:44:38.400573','2026-11-22 20:44:38.400573',NULL,19,'s2gre8yrdnk2','https://call.example/thursday-lot','everyone',NULL,NULL,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,1,'2027-04-18 19:00:00.000000',NULL);
INSERT INTO "meetup" VALUES(1,8,'meetup-ebfd5479-2069-46dc-80f7-6c48b2a7e3fa@localhost','fixed','Sunday call','','Camera or not, talking or not. Come late, leave early.',0,'2027-05-02 19:00:00.000000','2027-05-02 20:00:00.000000',0,0,'Europe/London','2027-05-02 18:00:00.000000','2027-05-02 19:00:00.000000',0,0,0,'2026-11-22 20:44:38.402028','2026-11-22 20:44:38.402028',NULL,20,'jztyj4mca8u5','https://call.example/thursday-lot','everyone',NULL,NULL,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,1,'2027-05-02 19:00:00.000000',NULL);
INSERT INTO "meetup" VALUES(1,4,'meetup-f97000fa-fd38-4325-adcc-68555d580ca8@localhost','polling','Spring reunion: which weekend?','','Somewhere with a walk, a pub and an early finish.',0,'2027-02-20 13:00:00.000000','2027-02-20 17:00:00.000000',0,0,'Europe/London','2027-02-20 13:00:00.000000','2027-03-27 17:00:00.000000',0,0,0,'2026-11-22 20:44:38.796771','2026-11-22 20:44:38.796771',NULL,21,'vvgjg3xptp6t','','everyone',NULL,NULL,'','','{}','',NULL,'','',1,'2026-12-13',NULL,48,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "membership" (
	group_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	role VARCHAR(32) NOT NULL, 
	standing VARCHAR(32) NOT NULL, 
	hue INTEGER NOT NULL, 
	joined_at DATETIME NOT NULL, 
	left_at DATETIME, 
	agreed_version INTEGER NOT NULL, 
	agreed_at DATETIME NOT NULL, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	shares_birthday BOOLEAN NOT NULL, 
	mail_choices JSON NOT NULL, 
	has_paused_mail BOOLEAN NOT NULL, asked_to_host_at DATETIME, 
	CONSTRAINT pk_membership PRIMARY KEY (id), 
	CONSTRAINT fk_membership_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_membership_group_id_person_id UNIQUE (group_id, person_id), 
	CONSTRAINT uq_membership_public_id UNIQUE (public_id), 
	CONSTRAINT fk_membership_group_id FOREIGN KEY(group_id) REFERENCES circle (id)
);
INSERT INTO "membership" VALUES(1,1,'host','in',0,'2026-11-22 20:44:37.729725',NULL,1,'2026-11-22 20:44:37.729725',1,'ajbtkj4pmwrb',0,'{}',0,NULL);
INSERT INTO "membership" VALUES(1,2,'member','in',1,'2026-11-22 20:44:37.776928',NULL,1,'2026-11-22 20:44:37.776928',2,'ukan7wrw8pxv',0,'{}',0,NULL);
INSERT INTO "membership" VALUES(1,3,'host','in',2,'2026-11-22 20:44:37.786410',NULL,1,'2026-11-22 20:44:37.786410',3,'he6aphyq9f2t',0,'{}',0,NULL);
INSERT INTO "membership" VALUES(1,4,'member','in',3,'2026-11-22 20:44:37.793927',NULL,1,'2026-11-22 20:44:37.793927',4,'sfet6yhfygb7',0,'{}',0,NULL);
INSERT INTO "membership" VALUES(1,5,'member','in',4,'2026-11-22 20:44:37.801104',NULL,1,'2026-11-22 20:44:37.801104',5,'jsw3crthm5hf',0,'{}',0,NULL);
INSERT INTO "membership" VALUES(1,6,'member','in',5,'2026-11-22 20:44:37.808440',NULL,1,'2026-11-22 20:44:37.808440',6,'4tw9dxks273q',0,'{}',0,NULL);
INSERT INTO "membership" VALUES(1,7,'member','in',6,'2026-11-22 20:44:37.817146',NULL,1,'2026-11-22 20:44:37.817146',7,'hendfuca3925',0,'{}',0,NULL);
INSERT INTO "membership" VALUES(1,8,'member','in',7,'2026-11-22 20:44:37.824695',NULL,1,'2026-11-22 20:44:37.824695',8,'ej3u83g7j9qs',0,'{}',0,NULL);
INSERT INTO "membership" VALUES(1,9,'member','in',0,'2026-11-22 20:44:37.832272',NULL,1,'2026-11-22 20:44:37.832272',9,'qudj55nrqjzt',0,'{}',0,NULL);
INSERT INTO "membership" VALUES(1,10,'member','left',1,'2026-11-22 20:44:37.839454','2026-11-22 20:44:37.852889',1,'2026-11-22 20:44:37.839454',10,'s3p4g63qnzgu',0,'{}',0,NULL);
INSERT INTO "membership" VALUES(2,11,'host','in',0,'2026-11-22 20:44:37.866174',NULL,1,'2026-11-22 20:44:37.866174',11,'f3yc5ezac7jm',0,'{}',0,NULL);
INSERT INTO "membership" VALUES(2,2,'member','in',1,'2026-11-22 20:44:37.872546',NULL,1,'2026-11-22 20:44:37.872546',12,'a47n48kf4bhc',0,'{}',0,NULL);
CREATE TABLE "message" (
	id INTEGER NOT NULL, 
	"key" VARCHAR(200) NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	subject_key VARCHAR(80) NOT NULL, 
	address_hash VARCHAR(64) NOT NULL, 
	contents BLOB, 
	urgency INTEGER NOT NULL, 
	state VARCHAR(32) NOT NULL, 
	due_at DATETIME NOT NULL, 
	expires_at DATETIME, 
	queued_at DATETIME NOT NULL, 
	sent_at DATETIME, 
	attempts INTEGER NOT NULL, 
	lease_until DATETIME, 
	last_error VARCHAR(120), 
	takes_replies BOOLEAN NOT NULL, 
	CONSTRAINT pk_message PRIMARY KEY (id), 
	CONSTRAINT uq_message_key UNIQUE ("key")
);
INSERT INTO "message" VALUES(1,'meetup:7xd8t6yymmxq:0.0:ajbtkj4pmwrb','meetup','7xd8t6yymmxq:ajbtkj4pmwrb','c6e2bd466df445793b55648f43bc0b471131831919d7ffbcc66df21797a93e5c',NULL,1,'queued','2026-11-22 20:44:38.237063',NULL,'2026-11-22 20:44:38.237152',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(2,'meetup:7xd8t6yymmxq:0.0:ukan7wrw8pxv','meetup','7xd8t6yymmxq:ukan7wrw8pxv','3bc74a704ac74f8655921aa32ea9bf11ebdc331ff9b44990157a043b9742f6cb',NULL,1,'queued','2026-11-22 20:44:38.249481',NULL,'2026-11-22 20:44:38.249522',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(3,'meetup:7xd8t6yymmxq:0.0:sfet6yhfygb7','meetup','7xd8t6yymmxq:sfet6yhfygb7','70e136bff40a10a21593079de699a0a8c8070e94d31317c23fe83c0aaafe7d75',NULL,1,'queued','2026-11-22 20:44:38.253714',NULL,'2026-11-22 20:44:38.253753',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(4,'meetup:7xd8t6yymmxq:0.0:ej3u83g7j9qs','meetup','7xd8t6yymmxq:ej3u83g7j9qs','8d426d69ba93ae2e63ac25fc1fafab2d88fd751ca58df722bb2e40879581c658',NULL,1,'queued','2026-11-22 20:44:38.257995',NULL,'2026-11-22 20:44:38.258030',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(5,'meetup:7xd8t6yymmxq:0.0:hendfuca3925','meetup','7xd8t6yymmxq:hendfuca3925','cf8009918ce1ded8af3d66e1312c1132fabcecb4251bb20ac1b982ee659ee2fd',NULL,1,'queued','2026-11-22 20:44:38.262382',NULL,'2026-11-22 20:44:38.262421',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(6,'meetup:7xd8t6yymmxq:0.0:qudj55nrqjzt','meetup','7xd8t6yymmxq:qudj55nrqjzt','82bc5fa6bc430adedf1c8a69ef06fef5c63002b9ba3ca10ea0fbc47b10ac1ada',NULL,1,'queued','2026-11-22 20:44:38.266866',NULL,'2026-11-22 20:44:38.266935',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(7,'meetup:7xd8t6yymmxq:0.0:jsw3crthm5hf','meetup','7xd8t6yymmxq:jsw3crthm5hf','94eedd8878e5acee2cd70bf78a3e939c938e55c6bf987340e6eb6ff86d9034ad',NULL,1,'queued','2026-11-22 20:44:38.272386',NULL,'2026-11-22 20:44:38.272462',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(8,'meetup:7xd8t6yymmxq:0.0:4tw9dxks273q','meetup','7xd8t6yymmxq:4tw9dxks273q','cd11410ae6412af34789969053375ba2b85435af06e04b20fbf9faba3d7c7cd2',NULL,1,'queued','2026-11-22 20:44:38.278998',NULL,'2026-11-22 20:44:38.279046',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(9,'meetup:944uq9e3bus6:0.0:ukan7wrw8pxv','meetup','944uq9e3bus6:ukan7wrw8pxv','3bc74a704ac74f8655921aa32ea9bf11ebdc331ff9b44990157a043b9742f6cb',NULL,1,'queued','2026-11-22 20:44:38.356960',NULL,'2026-11-22 20:44:38.356995',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(10,'meetup:944uq9e3bus6:0.0:sfet6yhfygb7','meetup','944uq9e3bus6:sfet6yhfygb7','70e136bff40a10a21593079de699a0a8c8070e94d31317c23fe83c0aaafe7d75',NULL,1,'queued','2026-11-22 20:44:38.361098',NULL,'2026-11-22 20:44:38.361127',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(11,'meetup:944uq9e3bus6:0.0:ej3u83g7j9qs','meetup','944uq9e3bus6:ej3u83g7j9qs','8d426d69ba93ae2e63ac25fc1fafab2d88fd751ca58df722bb2e40879581c658',NULL,1,'queued','2026-11-22 20:44:38.364189',NULL,'2026-11-22 20:44:38.364217',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(12,'meetup:944uq9e3bus6:0.0:hendfuca3925','meetup','944uq9e3bus6:hendfuca3925','cf8009918ce1ded8af3d66e1312c1132fabcecb4251bb20ac1b982ee659ee2fd',NULL,1,'queued','2026-11-22 20:44:38.367219',NULL,'2026-11-22 20:44:38.367247',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(13,'meetup:944uq9e3bus6:0.0:qudj55nrqjzt','meetup','944uq9e3bus6:qudj55nrqjzt','82bc5fa6bc430adedf1c8a69ef06fef5c63002b9ba3ca10ea0fbc47b10ac1ada',NULL,1,'queued','2026-11-22 20:44:38.370404',NULL,'2026-11-22 20:44:38.370431',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(14,'meetup:944uq9e3bus6:0.0:he6aphyq9f2t','meetup','944uq9e3bus6:he6aphyq9f2t','76d7d1e631a698e3ae7affaf6a42468480d15475dccd84533762c5bebce63682',NULL,1,'queued','2026-11-22 20:44:38.373661',NULL,'2026-11-22 20:44:38.373691',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(15,'meetup:944uq9e3bus6:0.0:jsw3crthm5hf','meetup','944uq9e3bus6:jsw3crthm5hf','94eedd8878e5acee2cd70bf78a3e939c938e55c6bf987340e6eb6ff86d9034ad',NULL,1,'queued','2026-11-22 20:44:38.376833',NULL,'2026-11-22 20:44:38.376861',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(16,'meetup:944uq9e3bus6:0.0:4tw9dxks273q','meetup','944uq9e3bus6:4tw9dxks273q','cd11410ae6412af34789969053375ba2b85435af06e04b20fbf9faba3d7c7cd2',NULL,1,'queued','2026-11-22 20:44:38.380132',NULL,'2026-11-22 20:44:38.380160',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(17,'series:u8wfub55ux3b:meetups/series_invitation 0:ajbtkj4pmwrb','series','u8wfub55ux3b:ajbtkj4pmwrb','c6e2bd466df445793b55648f43bc0b471131831919d7ffbcc66df21797a93e5c',NULL,1,'queued','2026-11-22 20:44:38.448185',NULL,'2026-11-22 20:44:38.448231',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(18,'series:u8wfub55ux3b:meetups/series_invitation 0:ukan7wrw8pxv','series','u8wfub55ux3b:ukan7wrw8pxv','3bc74a704ac74f8655921aa32ea9bf11ebdc331ff9b44990157a043b9742f6cb',NULL,1,'queued','2026-11-22 20:44:38.453784',NULL,'2026-11-22 20:44:38.453814',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(19,'series:u8wfub55ux3b:meetups/series_invitation 0:sfet6yhfygb7','series','u8wfub55ux3b:sfet6yhfygb7','70e136bff40a10a21593079de699a0a8c8070e94d31317c23fe83c0aaafe7d75',NULL,1,'queued','2026-11-22 20:44:38.458253',NULL,'2026-11-22 20:44:38.458280',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(20,'series:u8wfub55ux3b:meetups/series_invitation 0:hendfuca3925','series','u8wfub55ux3b:hendfuca3925','cf8009918ce1ded8af3d66e1312c1132fabcecb4251bb20ac1b982ee659ee2fd',NULL,1,'queued','2026-11-22 20:44:38.462720',NULL,'2026-11-22 20:44:38.462748',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(21,'series:u8wfub55ux3b:meetups/series_invitation 0:qudj55nrqjzt','series','u8wfub55ux3b:qudj55nrqjzt','82bc5fa6bc430adedf1c8a69ef06fef5c63002b9ba3ca10ea0fbc47b10ac1ada',NULL,1,'queued','2026-11-22 20:44:38.468070',NULL,'2026-11-22 20:44:38.468121',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(22,'series:u8wfub55ux3b:meetups/series_invitation 0:he6aphyq9f2t','series','u8wfub55ux3b:he6aphyq9f2t','76d7d1e631a698e3ae7affaf6a42468480d15475dccd84533762c5bebce63682',NULL,1,'queued','2026-11-22 20:44:38.473670',NULL,'2026-11-22 20:44:38.473715',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(23,'series:u8wfub55ux3b:meetups/series_invitation 0:jsw3crthm5hf','series','u8wfub55ux3b:jsw3crthm5hf','94eedd8878e5acee2cd70bf78a3e939c938e55c6bf987340e6eb6ff86d9034ad',NULL,1,'queued','2026-11-22 20:44:38.479140',NULL,'2026-11-22 20:44:38.479193',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(24,'series:u8wfub55ux3b:meetups/series_invitation 0:4tw9dxks273q','series','u8wfub55ux3b:4tw9dxks273q','cd11410ae6412af34789969053375ba2b85435af06e04b20fbf9faba3d7c7cd2',NULL,1,'queued','2026-11-22 20:44:38.484758',NULL,'2026-11-22 20:44:38.484790',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(25,'meetup:vvgjg3xptp6t:0.0:ajbtkj4pmwrb','meetup','vvgjg3xptp6t:ajbtkj4pmwrb','c6e2bd466df445793b55648f43bc0b471131831919d7ffbcc66df21797a93e5c',NULL,1,'queued','2026-11-22 20:44:38.821881',NULL,'2026-11-22 20:44:38.821928',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(26,'meetup:vvgjg3xptp6t:0.0:ukan7wrw8pxv','meetup','vvgjg3xptp6t:ukan7wrw8pxv','3bc74a704ac74f8655921aa32ea9bf11ebdc331ff9b44990157a043b9742f6cb',NULL,1,'queued','2026-11-22 20:44:38.825575',NULL,'2026-11-22 20:44:38.825602',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(27,'meetup:vvgjg3xptp6t:0.0:ej3u83g7j9qs','meetup','vvgjg3xptp6t:ej3u83g7j9qs','8d426d69ba93ae2e63ac25fc1fafab2d88fd751ca58df722bb2e40879581c658',NULL,1,'queued','2026-11-22 20:44:38.828586',NULL,'2026-11-22 20:44:38.828607',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(28,'meetup:vvgjg3xptp6t:0.0:hendfuca3925','meetup','vvgjg3xptp6t:hendfuca3925','cf8009918ce1ded8af3d66e1312c1132fabcecb4251bb20ac1b982ee659ee2fd',NULL,1,'queued','2026-11-22 20:44:38.831357',NULL,'2026-11-22 20:44:38.831376',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(29,'meetup:vvgjg3xptp6t:0.0:qudj55nrqjzt','meetup','vvgjg3xptp6t:qudj55nrqjzt','82bc5fa6bc430adedf1c8a69ef06fef5c63002b9ba3ca10ea0fbc47b10ac1ada',NULL,1,'queued','2026-11-22 20:44:38.834247',NULL,'2026-11-22 20:44:38.834267',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(30,'meetup:vvgjg3xptp6t:0.0:he6aphyq9f2t','meetup','vvgjg3xptp6t:he6aphyq9f2t','76d7d1e631a698e3ae7affaf6a42468480d15475dccd84533762c5bebce63682',NULL,1,'queued','2026-11-22 20:44:38.837035',NULL,'2026-11-22 20:44:38.837054',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(31,'meetup:vvgjg3xptp6t:0.0:jsw3crthm5hf','meetup','vvgjg3xptp6t:jsw3crthm5hf','94eedd8878e5acee2cd70bf78a3e939c938e55c6bf987340e6eb6ff86d9034ad',NULL,1,'queued','2026-11-22 20:44:38.839815',NULL,'2026-11-22 20:44:38.839834',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(32,'meetup:vvgjg3xptp6t:0.0:4tw9dxks273q','meetup','vvgjg3xptp6t:4tw9dxks273q','cd11410ae6412af34789969053375ba2b85435af06e04b20fbf9faba3d7c7cd2',NULL,1,'queued','2026-11-22 20:44:38.842600',NULL,'2026-11-22 20:44:38.842620',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(33,'plan_asked:plan-qmyx8rdypv5n:2026-11:he6aphyq9f2t','plan_asked','plan-qmyx8rdypv5n:he6aphyq9f2t','76d7d1e631a698e3ae7affaf6a42468480d15475dccd84533762c5bebce63682',NULL,1,'queued','2026-11-22 20:44:39.073561',NULL,'2026-11-22 20:44:39.073607',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(34,'plan_asked:plan-qmyx8rdypv5n:2026-11:hendfuca3925','plan_asked','plan-qmyx8rdypv5n:hendfuca3925','cf8009918ce1ded8af3d66e1312c1132fabcecb4251bb20ac1b982ee659ee2fd',NULL,1,'queued','2026-11-22 20:44:39.077232',NULL,'2026-11-22 20:44:39.077268',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(35,'asked_to_host:asked_to_host:20261122T204439:he6aphyq9f2t','asked_to_host','asked_to_host:he6aphyq9f2t','76d7d1e631a698e3ae7affaf6a42468480d15475dccd84533762c5bebce63682',NULL,1,'queued','2026-11-22 20:44:39.095111',NULL,'2026-11-22 20:44:39.095155',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(36,'quiet_word:g8zuhr6drbym:said:ajbtkj4pmwrb','quiet_word','g8zuhr6drbym:ajbtkj4pmwrb','c6e2bd466df445793b55648f43bc0b471131831919d7ffbcc66df21797a93e5c',NULL,1,'queued','2026-11-22 20:44:39.190634',NULL,'2026-11-22 20:44:39.190692',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(37,'quiet_word:g8zuhr6drbym:said:he6aphyq9f2t','quiet_word','g8zuhr6drbym:he6aphyq9f2t','76d7d1e631a698e3ae7affaf6a42468480d15475dccd84533762c5bebce63682',NULL,1,'queued','2026-11-22 20:44:39.193631',NULL,'2026-11-22 20:44:39.193682',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(38,'quiet_word:g8zuhr6drbym:answered:hendfuca3925','quiet_word','g8zuhr6drbym:hendfuca3925','cf8009918ce1ded8af3d66e1312c1132fabcecb4251bb20ac1b982ee659ee2fd',NULL,1,'queued','2026-11-22 20:44:39.212619',NULL,'2026-11-22 20:44:39.212705',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(39,'quiet_word:9g2ax2jugzch:said:ajbtkj4pmwrb','quiet_word','9g2ax2jugzch:ajbtkj4pmwrb','c6e2bd466df445793b55648f43bc0b471131831919d7ffbcc66df21797a93e5c',NULL,1,'queued','2026-11-22 20:44:39.221836',NULL,'2026-11-22 20:44:39.221894',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(40,'quiet_word:9g2ax2jugzch:said:he6aphyq9f2t','quiet_word','9g2ax2jugzch:he6aphyq9f2t','76d7d1e631a698e3ae7affaf6a42468480d15475dccd84533762c5bebce63682',NULL,1,'queued','2026-11-22 20:44:39.224766',NULL,'2026-11-22 20:44:39.224809',NULL,0,NULL,NULL,1);
INSERT INTO "message" VALUES(41,'aside:yupgfrnfw22s:said:he6aphyq9f2t','aside','yupgfrnfw22s:he6aphyq9f2t','76d7d1e631a698e3ae7affaf6a42468480d15475dccd84533762c5bebce63682',NULL,1,'queued','2026-11-22 20:44:39.232201',NULL,'2026-11-22 20:44:39.232259',NULL,0,NULL,NULL,1);
CREATE TABLE "milestone" (
	group_id INTEGER NOT NULL, 
	conversation_id INTEGER NOT NULL, 
	author_id INTEGER NOT NULL, 
	year INTEGER NOT NULL, 
	sort_on DATE NOT NULL, 
	shared_at DATETIME NOT NULL, 
	taken_down_at DATETIME, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	audience_id INTEGER, 
	moment_id INTEGER NOT NULL, 
	is_told_first BOOLEAN NOT NULL, 
	CONSTRAINT pk_milestone PRIMARY KEY (id), 
	CONSTRAINT fk_milestone_audience_id FOREIGN KEY(audience_id) REFERENCES audience (id), 
	CONSTRAINT fk_milestone_moment_id FOREIGN KEY(moment_id) REFERENCES moment (id), 
	CONSTRAINT fk_milestone_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT uq_milestone_public_id UNIQUE (public_id), 
	CONSTRAINT fk_milestone_author_id FOREIGN KEY(author_id) REFERENCES membership (id), 
	CONSTRAINT uq_milestone_conversation_id UNIQUE (conversation_id), 
	CONSTRAINT uq_milestone_moment_id_group_id UNIQUE (moment_id, group_id), 
	CONSTRAINT fk_milestone_conversation_id FOREIGN KEY(conversation_id) REFERENCES conversation (id)
);
INSERT INTO "milestone" VALUES(1,1,8,2017,'2017-12-31','2026-11-22 20:44:37.900999',NULL,1,'e6jeqz5ea5re',NULL,1,0);
INSERT INTO "milestone" VALUES(1,2,1,2018,'2018-01-15','2026-11-22 20:44:37.920331',NULL,2,'xxu4dgv2jjb8',NULL,2,0);
INSERT INTO "milestone" VALUES(1,3,7,2019,'2019-10-31','2026-11-22 20:44:37.927078',NULL,3,'h5dmzvf6yvpz',NULL,3,0);
INSERT INTO "milestone" VALUES(1,4,3,2020,'2020-03-02','2026-11-22 20:44:37.932952',NULL,4,'mtqx28r3sj5g',NULL,4,0);
INSERT INTO "milestone" VALUES(1,5,2,2021,'2021-07-31','2026-11-22 20:44:37.942081',NULL,5,'yv7jejw47dep',NULL,5,0);
INSERT INTO "milestone" VALUES(2,6,12,2021,'2021-07-31','2026-11-22 20:44:37.945678',NULL,6,'6tbpgbch4x25',NULL,5,0);
INSERT INTO "milestone" VALUES(1,7,4,2022,'2022-05-21','2026-11-22 20:44:37.950791',NULL,7,'ae6v968ufasq',NULL,6,0);
INSERT INTO "milestone" VALUES(1,8,8,2023,'2023-09-30','2026-11-22 20:44:37.957609',NULL,8,'2b2ma38ccpej',NULL,7,0);
INSERT INTO "milestone" VALUES(1,9,7,2024,'2024-06-15','2026-11-22 20:44:37.966711',NULL,9,'gs4jjdb2afjb',NULL,8,0);
INSERT INTO "milestone" VALUES(1,10,9,2025,'2025-02-28','2026-11-22 20:44:37.973844',NULL,10,'7svkmkt3dwj8',NULL,9,0);
INSERT INTO "milestone" VALUES(1,11,6,2025,'2025-08-24','2026-11-22 20:44:37.979859',NULL,11,'5sqjkpq3e5ru',NULL,10,0);
INSERT INTO "milestone" VALUES(1,12,1,2026,'2026-04-30','2026-11-22 20:44:37.987172',NULL,12,'dnzueqcmvvhh',NULL,11,0);
INSERT INTO "milestone" VALUES(1,13,7,2026,'2026-06-06','2026-11-22 20:44:37.993110',NULL,13,'63m3tqrd9zk7',NULL,12,0);
INSERT INTO "milestone" VALUES(1,14,9,2026,'2026-10-22','2026-11-22 20:44:37.999486',NULL,14,'j3b3cvxpnjt7',NULL,13,0);
INSERT INTO "milestone" VALUES(1,15,5,2026,'2026-11-12','2026-11-22 20:44:38.006634',NULL,15,'fxh92ynps5bb',NULL,14,0);
INSERT INTO "milestone" VALUES(1,17,4,2023,'2023-11-22','2026-11-22 20:44:39.237100',NULL,16,'mnru575z36ay',NULL,15,0);
CREATE TABLE "moment" (
	id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	title VARCHAR(120) NOT NULL, 
	story TEXT NOT NULL, 
	year INTEGER NOT NULL, 
	month INTEGER, 
	day INTEGER, 
	edited_at DATETIME, 
	album_id INTEGER, 
	topics INTEGER NOT NULL, 
	own_topic VARCHAR(60) NOT NULL, 
	note VARCHAR(120) NOT NULL, 
	is_around BOOLEAN NOT NULL, 
	children VARCHAR(60) NOT NULL, 
	offered_to_id INTEGER, 
	CONSTRAINT pk_moment PRIMARY KEY (id), 
	CONSTRAINT fk_moment_offered_to_id FOREIGN KEY(offered_to_id) REFERENCES person (id), 
	CONSTRAINT fk_moment_album_id FOREIGN KEY(album_id) REFERENCES album (id), 
	CONSTRAINT fk_moment_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
INSERT INTO "moment" VALUES(1,8,'other','The first letter','The year we swapped real addresses and wrote on paper.',2017,NULL,NULL,NULL,NULL,0,'','',1,'',NULL);
INSERT INTO "moment" VALUES(2,1,'journey','Moved north','Two trains, one cat, no curtains. There’s a sofa for whoever comes first.',2018,1,15,NULL,NULL,0,'','',0,'',NULL);
INSERT INTO "moment" VALUES(3,7,'making','Finished the quilt','Every square is from something one of you was throwing out.',2019,10,NULL,NULL,2,0,'','',0,'',NULL);
INSERT INTO "moment" VALUES(4,3,'family','Hello, Asha','She arrived early, loud and very small. We’re all home.',2020,3,2,NULL,NULL,3,'','',0,'Asha',NULL);
INSERT INTO "moment" VALUES(5,2,'learning','Degree done','It took nine years and two universities. The post brought it in a cardboard tube.',2021,7,NULL,NULL,NULL,0,'','',0,'',NULL);
INSERT INTO "moment" VALUES(6,4,'love','We got married in the rain','Forty people under one gazebo. Nobody remembers the speeches. Perfect.',2022,5,21,NULL,NULL,4,'','',0,'',NULL);
INSERT INTO "moment" VALUES(7,8,'feeling','A year of feeling more like myself','No parade needed. I just wanted it written down somewhere that lasts.',2023,9,NULL,NULL,NULL,8,'','',0,'',NULL);
INSERT INTO "moment" VALUES(8,7,'journey','Ten kilometres, one stitch','We walked most of it and had *two* breakfasts:
- one before
- one instead of the last hill',2024,6,15,NULL,NULL,0,'','',0,'',NULL);
INSERT INTO "moment" VALUES(9,9,'work','New job, fewer spreadsheets','Started at the library. They let me do the Saturday story hour.',2025,2,NULL,NULL,NULL,0,'','',0,'',NULL);
INSERT INTO "moment" VALUES(10,6,'learning','Passed first time (fourth time)','Lifts to the next meetup are on me. Bring snacks and low expectations.',2025,8,24,NULL,NULL,0,'','',0,'',NULL);
INSERT INTO "moment" VALUES(11,1,'small','The tomatoes came up','All of them. I have no idea where to put forty tomato plants.',2026,4,NULL,NULL,NULL,0,'','',0,'',NULL);
INSERT INTO "moment" VALUES(12,7,'family','Everyone, this is Biscuit','Three legs, one eye, already in charge. Wasn’t going to make a fuss, but then who else would I tell?',2026,6,6,NULL,NULL,0,'','',0,'',NULL);
INSERT INTO "moment" VALUES(13,9,'other','Dad’s home','Thin, cross and asking for toast, so we think that’s good.',2026,10,22,NULL,NULL,64,'','hospital, a parent’s illness',0,'',NULL);
INSERT INTO "moment" VALUES(14,5,'home','The front door is mine','Got the keys on Tuesday. Number 14, blue door, wonky gate. After the last few years I keep going back outside just to unlock it again.',2026,11,12,NULL,1,0,'','',0,'',NULL);
INSERT INTO "moment" VALUES(15,4,'making','The shed is a workshop','A roof, a bench and a kettle. Nothing made in it yet. Come and look.',2023,11,22,NULL,NULL,0,'','',0,'',NULL);
CREATE TABLE named (
	moment_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	taken_off_at DATETIME, 
	CONSTRAINT pk_named PRIMARY KEY (moment_id, person_id), 
	CONSTRAINT fk_named_moment_id FOREIGN KEY(moment_id) REFERENCES moment (id), 
	CONSTRAINT fk_named_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
INSERT INTO "named" VALUES(8,9,NULL);
CREATE TABLE need_card (
	person_id INTEGER NOT NULL, 
	contents BLOB NOT NULL, 
	CONSTRAINT pk_need_card PRIMARY KEY (person_id), 
	CONSTRAINT fk_need_card_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
INSERT INTO "need_card" VALUES(1,X'67414141414142724131513277484A32723142594E3066632D375569794F61583352476D767478627178624E585A545A6A53785059595352414E5968755159495F2D4D6A477846325A597A324D59694A793676764A715671533135646C504E395A4866635663414A52504D33736D3449557667476F595638505965634267446E525A334D6E63336652334A6E4848554B56496934557A46646B42523836646266652D71465A724F6144367777374E564B4F3751557A58757839566F70416843566C6D335374346F6E6A5941722D77515A7136634F7175455A306432515179613935707A52464F742D79546E59306D30776243676F686E5367515256785A31635A576A4D71594135584333374D66664531464F5457697754696F3264306A414274787A34554D6169355466682D7839536D63416A32636B69316C645356565F326849454C4833565F2D586A3931344736655230544E556F717578387130337A304F4E4C70446B4878496534375670356936775253363478706F476767524E4D7248423879615A556A4F6A353379395F414354706C74486A5F52713579645463377172514D624732775F756E385A6E677566434B3162565F343D');
INSERT INTO "need_card" VALUES(2,X'67414141414142724131513253496E54324239787732396F77615149356C616536765F4637783257634378726F337877717246634752796F4D5031385734554A74527A3341494155764C356755707875684336647771344270453531446E58414E64664155417863344E7544476F5F3836304D7231427656427975507359347951774A7562504875534F796F6F71494C5A78777458765A633747427A5F58795A2D737654634D677239475A657872737239365432337677746F507251712D7851506976504D6951766277484E49384E68325878764F31397951744A39636234424575627679526E5870574F744B4B72614556664F7373535A326A386230304D493375316A686E346D6D707A5056326E32502D3071624C316D3957456F7353363643597A66334D4B4C773047304F50615F58782D6C34686E494A63414151396732576F2D58444554707564384B622D764254737642516D6E536A6C33695F454E515A3572516465774C30394F33754F3041596A7A5573336C55755053674D4A6559544B7742794F564B5F585455724B32664359707A774E4C346A746656556F314E6C345F6C6F5663397750595A5370547A566978444E67773D');
INSERT INTO "need_card" VALUES(3,X'674141414141427241315132454D487531535338577A6A784F4D4773716E4E65556C302D4F634344356F774B6C6C6364414B586A5F416F6B5F4E4A4A316C4E775F44326C356D4A4A586344694B4371434C7538614D6A436752386854554E394C795466584577365F6678742D79435342427A4A46344C3551566D723458714F64414E6B304555366134733368353776366867697536794934306F6468545444445A7344624D2D454C764A49434C4F4C5634732D4E4248426276394371456854306B4A70704D4F3832676C6D4A4E7A6B6C533644434366494172716862684E456D33337934666B36536A433155736B6C7A713767597A6D4E31516E656E6B505F65486475734E677367716476636169616B3234776D6535306467655738644C346E707546377830714E4B48766E67444A573447466F456F463335424948523357546271754331726F504F7149744A6B77675265544C4A6A427871754A38367342716B71764168427055357A6F6A4A4B79646A69316D433741676C493833667A375155797448634E51394B34484679362D3631374A4B724B61504239434332584939626D6130306F7354375A6D565465474D582D50702D72493D');
INSERT INTO "need_card" VALUES(5,X'67414141414142724131513239454C6C67797145675052744D372D625F52514767647958566B6C5938765163655848306272792D6272524A724771794632716A51684E745039745177714A6C782D344F574862586868596D434B4A37316C5F6F7436617946484D6437507A31615F36736C61434C45675F6C5370373451345646496E7673302D4E674957636B33736479367049327A4D7A6731784F51656C6931316A68615F4D32363362345839634762346954456A4979386B78427969503071516A6B5043324348757A50415A6A6D453858594F7063322D5A657644784A3036325777315145776B5561787255344A5245305730453448324E6A6B4E435F466C645F33456B305673574A4A6D70676C4D706A4B422D457252506F75517275394C3869394B574A67646933695930345F314C716C5F7851306E2D4F2D33574D544C49724D364E6A45797A357666586276524873755F4C7864354233706B466758575051785866666D707641546C4341714B4876433247766C54745875436A4E365F31544B4F6F6E534E77495F326F39393630336D424D725957457A64547134625834384873727A393831724C696566435F4B723531684E303D');
INSERT INTO "need_card" VALUES(7,X'67414141414142724131513245646745655276326F4C6C6C32713948597837383737596954666F473443746737554B4D5132644D70514E624774514850776F3739646C3864614531713139576E38556B43534A3471523432696B7A414D6E4C636455736A64794E736758367262495A704D386E4A682D5A7678496D4F68706A4A495856534B387235614D796A6A6146664C4D757A324968572D7A65644269785661704B3070693670345F727661586579566F654D735754392D4933527A74683333542D327A526F5F4348743268703945334A647761587842584D57736B493177773459552D7143774C54534D485673364B4136444170785F464849326D564E4B4970785652616E74356770697A61785F53716C4279453971335A657275545143794A3162516968576151632D5677726B2D6A4C62766E585151636F6A4C5A415039744C4857456D367973734544764679446274395549783957742D686D7A395574715644755A744C714870763965355A6959474970497353575A556956797958654D486A6B44616F6E464A547656452D30644D6A704D48623033646A4949417A70694C77786F693450554E4D3432594D4A384A75706A413D');
INSERT INTO "need_card" VALUES(8,X'6741414141414272413151324F5251462D61633978567631565A745232545449736F78664B3776774B7A746134466F5667415937415238754473714E514732746A656D6971435669505637505A795372755F73376D316F656454386B664D4D64344434466778537949702D584838446A464D487A4F616C6F33324B4F744644485075694D39306671726E48516A6C49576C3033427437657679524B64682D66774F5A4E54496E7939767557464433687744644D71586346325750676678306D434C346A61436F46756C426C727639662D32474F5046365543674F7A315445316E4D30435A4E5044454B67584F554462725657352D466B2D384157455867586F574C6F644C75435661536A763852666439527769385F5F5042724F7759306A78756652474E3566544D66322D38397133774B362D6550584C77497035546B5348304C36436C505748715366615147456F317871516155756E4A5563626D625332797A4933554534763058487A3276384231633370395674584A59314D32774E33346D31376E6B7364534A374B4D526E7375673074776A65784D794371347956435170346D50684F756A36626E35464A52427869775F354D773D');
CREATE TABLE note (
	group_id INTEGER NOT NULL, 
	meetup_id INTEGER NOT NULL, 
	author_id INTEGER NOT NULL, 
	audience_id INTEGER NOT NULL, 
	hard BLOB NOT NULL, 
	"plan" BLOB NOT NULL, 
	leaving BLOB NOT NULL, 
	who_knows BLOB NOT NULL, 
	written_at DATETIME NOT NULL, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_note PRIMARY KEY (id), 
	CONSTRAINT fk_note_audience_id FOREIGN KEY(audience_id) REFERENCES audience (id), 
	CONSTRAINT fk_note_author_id FOREIGN KEY(author_id) REFERENCES membership (id), 
	CONSTRAINT fk_note_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT fk_note_meetup_id FOREIGN KEY(meetup_id) REFERENCES meetup (id), 
	CONSTRAINT uq_note_group_id_meetup_id_author_id UNIQUE (group_id, meetup_id, author_id), 
	CONSTRAINT uq_note_public_id UNIQUE (public_id)
);
CREATE TABLE "person" (
	name VARCHAR(60) NOT NULL, 
	pronouns VARCHAR(60) NOT NULL, 
	email VARCHAR(254) NOT NULL, 
	timezone VARCHAR(64) NOT NULL, 
	country VARCHAR(2) NOT NULL, 
	locale VARCHAR(12) NOT NULL, 
	joined_at DATETIME NOT NULL, 
	calendar_version INTEGER NOT NULL, 
	calendar_changed_at DATETIME NOT NULL, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	birth_month SMALLINT, 
	birth_day SMALLINT, 
	quiet_hours VARCHAR(32) NOT NULL, 
	looks_back_on_home BOOLEAN NOT NULL, 
	looks_back_in_letter BOOLEAN NOT NULL, 
	is_under_18 BOOLEAN NOT NULL, 
	takes_notes BOOLEAN NOT NULL, 
	locked_at DATETIME, 
	CONSTRAINT pk_person PRIMARY KEY (id), 
	CONSTRAINT uq_person_email UNIQUE (email), 
	CONSTRAINT uq_person_public_id UNIQUE (public_id)
);
INSERT INTO "person" VALUES('Ana','','ana@example.org','Europe/London','GB','en_GB','2026-11-22 20:44:37.678233',8,'2026-11-22 20:44:38.872837',1,'4vvwuz4jhqxv',NULL,NULL,'22-8',0,0,0,1,NULL);
INSERT INTO "person" VALUES('Ben','','ben@example.org','Europe/London','GB','en_GB','2026-11-22 20:44:37.746870',21,'2026-11-22 20:44:39.248322',2,'qmyx8rdypv5n',NULL,NULL,'22-8',1,1,0,1,NULL);
INSERT INTO "person" VALUES('Priya','','priya@example.org','Europe/London','GB','en_GB','2026-11-22 20:44:37.782006',7,'2026-11-22 20:44:38.845140',3,'ffh6hxecgxya',NULL,NULL,'22-8',0,0,0,1,NULL);
INSERT INTO "person" VALUES('Callum','','callum@example.org','Europe/London','GB','en_GB','2026-11-22 20:44:37.789768',8,'2026-11-22 20:44:38.849363',4,'cte5pjfjhc5b',NULL,NULL,'22-8',0,0,0,1,NULL);
INSERT INTO "person" VALUES('Siân','','sian@example.org','Europe/London','GB','en_GB','2026-11-22 20:44:37.797206',21,'2026-11-22 20:44:39.253224',5,'deqvtszwuefy',NULL,NULL,'22-8',0,0,0,1,NULL);
INSERT INTO "person" VALUES('Tomasz','','tomasz@example.org','Europe/London','GB','en_GB','2026-11-22 20:44:37.804485',6,'2026-11-22 20:44:38.807097',6,'mkgts5833wkj',NULL,NULL,'22-8',0,0,0,1,NULL);
INSERT INTO "person" VALUES('Jo','','jo@example.org','Europe/London','GB','en_GB','2026-11-22 20:44:37.812328',20,'2026-11-22 20:44:38.853442',7,'3uc6j3pmp4qr',NULL,NULL,'22-8',0,0,0,1,NULL);
INSERT INTO "person" VALUES('Dee','','dee@example.org','Europe/London','GB','en_GB','2026-11-22 20:44:37.820637',8,'2026-11-22 20:44:38.858348',8,'5s2284jkjsuw',NULL,NULL,'22-8',0,0,0,1,NULL);
INSERT INTO "person" VALUES('Marcus','','marcus@example.org','Europe/London','GB','en_GB','2026-11-22 20:44:37.828100',8,'2026-11-22 20:44:38.855934',9,'pw79vmk447ua',NULL,NULL,'22-8',0,0,0,1,NULL);
INSERT INTO "person" VALUES('Dev','','dev@example.org','Europe/London','GB','en_GB','2026-11-22 20:44:37.835501',3,'2026-11-22 20:44:38.872837',10,'9gn4yamc9mwm',NULL,NULL,'22-8',0,0,0,1,NULL);
INSERT INTO "person" VALUES('Cleo','','cleo@example.org','Europe/London','GB','en_GB','2026-11-22 20:44:37.864620',1,'2026-11-22 20:44:37.868373',11,'69x9ap2ewvtj',NULL,NULL,'22-8',0,0,0,1,NULL);
CREATE TABLE "photo" (
	album_id INTEGER NOT NULL, 
	person_id INTEGER, 
	added_by VARCHAR(12) NOT NULL, 
	state VARCHAR(32) NOT NULL, 
	alt VARCHAR(300) NOT NULL, 
	width INTEGER NOT NULL, 
	height INTEGER NOT NULL, 
	stored_bytes INTEGER NOT NULL, 
	added_at DATETIME NOT NULL, 
	taken_down_at DATETIME, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	comes_first BOOLEAN NOT NULL, 
	taken_down_by VARCHAR(12) NOT NULL, 
	leased_until DATETIME, 
	tries INTEGER NOT NULL, 
	CONSTRAINT pk_photo PRIMARY KEY (id), 
	CONSTRAINT fk_photo_album_id FOREIGN KEY(album_id) REFERENCES album (id), 
	CONSTRAINT fk_photo_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_photo_public_id UNIQUE (public_id)
);
INSERT INTO "photo" VALUES(1,5,'deqvtszwuefy','waiting','The view from the landing',0,0,29051,'2026-11-22 20:44:39.021416',NULL,1,'xfj3rmawquqc',0,'',NULL,0);
INSERT INTO "photo" VALUES(1,5,'deqvtszwuefy','waiting','The same, at dusk',0,0,25730,'2026-11-22 20:44:39.021466',NULL,2,'qe6u88gkjdmn',0,'',NULL,0);
INSERT INTO "photo" VALUES(2,7,'3uc6j3pmp4qr','waiting','Hills, in squares of everyone’s old shirts',0,0,24481,'2026-11-22 20:44:39.029411',NULL,3,'pm5v9awvxcms',0,'',NULL,0);
INSERT INTO "photo" VALUES(3,8,'5s2284jkjsuw','waiting','The hill behind the plot',0,0,25644,'2026-11-22 20:44:39.043303',NULL,4,'mybymbxptp7b',0,'',NULL,0);
INSERT INTO "photo" VALUES(3,7,'3uc6j3pmp4qr','waiting','Home, late',0,0,30212,'2026-11-22 20:44:39.049537',NULL,5,'84j4q2wsk9xn',0,'',NULL,0);
INSERT INTO "photo" VALUES(3,2,'qmyx8rdypv5n','waiting','',0,0,28000,'2026-11-22 20:44:39.056358',NULL,6,'r5k29q6ed973',0,'',NULL,0);
CREATE TABLE piece (
	making_id INTEGER NOT NULL, 
	words TEXT NOT NULL, 
	answers TEXT NOT NULL, 
	album_id INTEGER, 
	shows_name BOOLEAN NOT NULL, 
	made_at DATETIME NOT NULL, 
	group_id INTEGER NOT NULL, 
	author_id INTEGER NOT NULL, 
	taken_down_at DATETIME, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	topics INTEGER NOT NULL, 
	own_topic VARCHAR(60) NOT NULL, 
	note VARCHAR(120) NOT NULL, 
	CONSTRAINT pk_piece PRIMARY KEY (id), 
	CONSTRAINT fk_piece_album_id FOREIGN KEY(album_id) REFERENCES album (id), 
	CONSTRAINT fk_piece_author_id FOREIGN KEY(author_id) REFERENCES membership (id), 
	CONSTRAINT fk_piece_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT fk_piece_making_id FOREIGN KEY(making_id) REFERENCES making (id), 
	CONSTRAINT uq_piece_public_id UNIQUE (public_id)
);
INSERT INTO "piece" VALUES(1,'Number 9 has a door for cats and a door for one particular cat.','',NULL,1,'2026-11-22 20:44:39.153933',1,8,NULL,1,'spbuc4rt7a95',0,'','');
INSERT INTO "piece" VALUES(1,'Ours is green and sticks when it rains, so that’s most of the year.','',NULL,1,'2026-11-22 20:44:39.156114',1,4,NULL,2,'2mstwwh93npp',0,'','');
INSERT INTO "piece" VALUES(1,'Blue, with a brass fox. I say good morning to the fox.','',NULL,0,'2026-11-22 20:44:39.157730',1,1,NULL,3,'py933tnjrxjy',0,'','');
INSERT INTO "piece" VALUES(2,'Which bus never comes? What is the wasp at Dee’s called?','All of them. Gerald.',NULL,1,'2026-11-22 20:44:39.167328',1,9,NULL,4,'dscug7phh53n',0,'','');
CREATE TABLE "plan" (
	person_id INTEGER NOT NULL, 
	contents BLOB NOT NULL, 
	looked_at DATETIME NOT NULL, 
	CONSTRAINT pk_plan PRIMARY KEY (person_id), 
	CONSTRAINT fk_plan_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
INSERT INTO "plan" VALUES(2,X'6741414141414272413151335F303667716B6450304A314C57485A504A576F7267304C434E466F66345473714D52764F526C71764E6A684A4546784A4E4D3236595461424A365579526F4A506C73466B6C4D51764A732D7855416E5143386D4C4733634F59736F7A6957415A4A747950316A486B4A6175464C497235705070646D4F5A79476A6D4F5439734D73564F432D6D2D345537634448744548305663706F346F7158666B7741376D686145396C336376344D676D476743614A665F54703363584C32515454614F4C7353426C51664E4A57656E6C4A72777A73674965504A6658564659554D784C5258743146414F59764749645F31435739516765695F7A324973575178464E7555497A335A2D727776456C7575565F714E7773387A654C616954316E6E7A415839355851764970553243636259494F315436306A524274557162612D4543756A744C392D694B7664306C3132723661776F796D63744F307151536D4655485152527534396A4450724C4C514D664B3969424A6F6F6F5755456E51453972355A4E52316D7579707252336F435A2D34775F796C7238476875646F4263453532416A63786E4477687369775052624D4655445A33624366314B794576524C5763317A534E514242566656364B794D52764E7054343531737031704D676B4B584F486730327172716E746A355947594B434E6F747057316353302D78775F3354386A346779673477376464302D5F572D4A4A5852684B326B6A6D4139744132376C2D4475555644746767707142626F48495A72356C6F695138646F787A7630633953706D694947504D4C4D51484B626532564374646449596B37536378687242634A6A61547A624B5F356C674C475A5959306742706A6337746947436F6D77796D664E77726D776F75735939315076534433524850394549362D64374F4E43365075374D752D456F577134617738674E4C5559454667393365696C58734B4D6B724643516C7147614242616E58685F6D724B42616C52316D7534796270727139445236727A6A3875466759336459424B51334165434B645268783577613446737842795658','2026-11-22 20:44:39.058156');
CREATE TABLE plan_ally (
	owner_id INTEGER NOT NULL, 
	friend_id INTEGER NOT NULL, 
	standing VARCHAR(32) NOT NULL, 
	phone BLOB NOT NULL, 
	messaged_at DATETIME, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_plan_ally PRIMARY KEY (id), 
	CONSTRAINT fk_plan_ally_friend_id FOREIGN KEY(friend_id) REFERENCES person (id), 
	CONSTRAINT fk_plan_ally_owner_id FOREIGN KEY(owner_id) REFERENCES person (id), 
	CONSTRAINT uq_plan_ally_owner_id_friend_id UNIQUE (owner_id, friend_id), 
	CONSTRAINT uq_plan_ally_public_id UNIQUE (public_id)
);
INSERT INTO "plan_ally" VALUES(2,3,'willing',X'',NULL,1,'8ma9ufmgmcf3');
INSERT INTO "plan_ally" VALUES(2,7,'asked',X'',NULL,2,'qk57z7yvc278');
CREATE TABLE poll_option (
	group_id INTEGER NOT NULL, 
	meetup_id INTEGER NOT NULL, 
	date JSON, 
	starts_at DATETIME, 
	ends_at DATETIME, 
	place VARCHAR(200) NOT NULL, 
	proposed_at DATETIME NOT NULL, 
	told_at DATETIME, 
	dropped_at DATETIME, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_poll_option PRIMARY KEY (id), 
	CONSTRAINT fk_poll_option_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT fk_poll_option_meetup_id FOREIGN KEY(meetup_id) REFERENCES meetup (id), 
	CONSTRAINT uq_poll_option_public_id UNIQUE (public_id)
);
INSERT INTO "poll_option" VALUES(1,21,'{"start": "2027-02-20T13:00:00", "end": "2027-02-20T17:00:00", "timezone": "Europe/London", "start_fold": 0, "end_fold": 0}','2027-02-20 13:00:00.000000','2027-02-20 17:00:00.000000','','2026-11-22 20:44:38.798926','2026-11-22 20:44:38.803625',NULL,1,'hcnzaq9j3b6z');
INSERT INTO "poll_option" VALUES(1,21,'{"start": "2027-03-13T13:00:00", "end": "2027-03-13T17:00:00", "timezone": "Europe/London", "start_fold": 0, "end_fold": 0}','2027-03-13 13:00:00.000000','2027-03-13 17:00:00.000000','','2026-11-22 20:44:38.798965','2026-11-22 20:44:38.803634',NULL,2,'knuv8g96vtnx');
INSERT INTO "poll_option" VALUES(1,21,'{"start": "2027-03-14T13:00:00", "end": "2027-03-14T17:00:00", "timezone": "Europe/London", "start_fold": 0, "end_fold": 0}','2027-03-14 13:00:00.000000','2027-03-14 17:00:00.000000','','2026-11-22 20:44:38.798990','2026-11-22 20:44:38.803637',NULL,3,'tfmtqxktk69s');
INSERT INTO "poll_option" VALUES(1,21,'{"start": "2027-03-20T13:00:00", "end": "2027-03-20T17:00:00", "timezone": "Europe/London", "start_fold": 0, "end_fold": 0}','2027-03-20 13:00:00.000000','2027-03-20 17:00:00.000000','','2026-11-22 20:44:38.799011','2026-11-22 20:44:38.803638',NULL,4,'9v532pcx96dv');
INSERT INTO "poll_option" VALUES(1,21,'{"start": "2027-03-27T13:00:00", "end": "2027-03-27T17:00:00", "timezone": "Europe/London", "start_fold": 0, "end_fold": 0}','2027-03-27 13:00:00.000000','2027-03-27 17:00:00.000000','','2026-11-22 20:44:38.799031','2026-11-22 20:44:38.803639',NULL,5,'wgeuystrpjjp');
INSERT INTO "poll_option" VALUES(1,21,NULL,NULL,NULL,'Saltaire, by the canal','2026-11-22 20:44:38.799047','2026-11-22 20:44:38.803641',NULL,6,'879gfwy5ycmx');
INSERT INTO "poll_option" VALUES(1,21,NULL,NULL,NULL,'The Fleece, Haworth','2026-11-22 20:44:38.799059','2026-11-22 20:44:38.803642',NULL,7,'g3b6pync25f2');
CREATE TABLE postcard_place (
	making_id INTEGER NOT NULL, 
	member_id INTEGER NOT NULL, 
	group_id INTEGER NOT NULL, 
	address BLOB NOT NULL, 
	sends_to_id INTEGER, 
	CONSTRAINT pk_postcard_place PRIMARY KEY (making_id, member_id), 
	CONSTRAINT fk_postcard_place_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT fk_postcard_place_making_id FOREIGN KEY(making_id) REFERENCES making (id), 
	CONSTRAINT fk_postcard_place_member_id FOREIGN KEY(member_id) REFERENCES membership (id), 
	CONSTRAINT fk_postcard_place_sends_to_id FOREIGN KEY(sends_to_id) REFERENCES membership (id), 
	CONSTRAINT uq_postcard_place_making_id_sends_to_id UNIQUE (making_id, sends_to_id)
);
INSERT INTO "postcard_place" VALUES(3,5,1,X'6741414141414272413151334E7076654E384D5A436C56466D5630655854476B652D2D74384152544461424C67676A4C68675F4937366133707478513747476F66466B435835717A5F4A3863306F6A327471674B68552D71584F3058314B512D476C6F7A6D445452577751755A7332562D747546694B4848366C576C465A3243535843786C6271664C35767134566D374C684A5175446A30444A4345626A546B717034446759494D76627A7259775377455551755A327257685850583149507163424B4B6E5267534D68744E444744386C634654706A543550337970716F4C57527630567A2D6B51306275424D33302D6E6C694344655A314C592D75674E74454B35756A4571574B6F444D4D31786431363652766A75694864412D536C594970696864574F4B4659435272454153466D6156632D637334574648415933632D676E466D2D5573645035594A6A3844674C557858554570784C70414379744A537330795142473274346C35444E704E6450634E6549767A4B54785F6D34662D4561426D4546412D2D436B6146626534494E4C597646304F642D384B546343486D466876345A636E6E31774D4E6178516A5F323854477254343D',NULL);
CREATE TABLE presence (
	making_id INTEGER NOT NULL, 
	member_id INTEGER NOT NULL, 
	group_id INTEGER NOT NULL, 
	CONSTRAINT pk_presence PRIMARY KEY (making_id, member_id), 
	CONSTRAINT fk_presence_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT fk_presence_making_id FOREIGN KEY(making_id) REFERENCES making (id), 
	CONSTRAINT fk_presence_member_id FOREIGN KEY(member_id) REFERENCES membership (id)
);
INSERT INTO "presence" VALUES(1,7,1);
CREATE TABLE proposal (
	group_id INTEGER NOT NULL, 
	attendance_id INTEGER NOT NULL, 
	given_for INTEGER NOT NULL, 
	is_all_day BOOLEAN NOT NULL, 
	wall_start DATETIME NOT NULL, 
	wall_end DATETIME NOT NULL, 
	start_fold INTEGER NOT NULL, 
	end_fold INTEGER NOT NULL, 
	timezone VARCHAR(64) NOT NULL, 
	starts_at DATETIME NOT NULL, 
	ends_at DATETIME NOT NULL, 
	note BLOB NOT NULL, 
	proposed_at DATETIME NOT NULL, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_proposal PRIMARY KEY (id), 
	CONSTRAINT fk_proposal_attendance_id FOREIGN KEY(attendance_id) REFERENCES attendance (id), 
	CONSTRAINT fk_proposal_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT uq_proposal_attendance_id UNIQUE (attendance_id), 
	CONSTRAINT uq_proposal_public_id UNIQUE (public_id)
);
CREATE TABLE question (
	words TEXT NOT NULL, 
	hope VARCHAR(32) NOT NULL, 
	conversation_id INTEGER NOT NULL, 
	asked_at DATETIME NOT NULL, 
	closes_at DATETIME NOT NULL, 
	edited_at DATETIME, 
	group_id INTEGER NOT NULL, 
	author_id INTEGER NOT NULL, 
	taken_down_at DATETIME, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	audience_id INTEGER, 
	topics INTEGER NOT NULL, 
	own_topic VARCHAR(60) NOT NULL, 
	note VARCHAR(120) NOT NULL, 
	CONSTRAINT pk_question PRIMARY KEY (id), 
	CONSTRAINT fk_question_audience_id FOREIGN KEY(audience_id) REFERENCES audience (id), 
	CONSTRAINT fk_question_author_id FOREIGN KEY(author_id) REFERENCES membership (id), 
	CONSTRAINT fk_question_conversation_id FOREIGN KEY(conversation_id) REFERENCES conversation (id), 
	CONSTRAINT fk_question_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT uq_question_conversation_id UNIQUE (conversation_id), 
	CONSTRAINT uq_question_public_id UNIQUE (public_id)
);
INSERT INTO "question" VALUES('How do you tell a new boss? I start on the first.','experience',16,'2026-11-22 20:44:39.139106','2026-12-13 20:44:39.139106',NULL,1,9,NULL,1,'8wvctnqpnzdj',NULL,256,'','');
CREATE TABLE quiet_rhythm (
	group_id INTEGER NOT NULL, 
	since DATETIME NOT NULL, 
	CONSTRAINT pk_quiet_rhythm PRIMARY KEY (group_id), 
	CONSTRAINT fk_quiet_rhythm_group_id FOREIGN KEY(group_id) REFERENCES circle (id)
);
CREATE TABLE quiet_word (
	group_id INTEGER NOT NULL, 
	author_id INTEGER NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	thing VARCHAR(12) NOT NULL, 
	words BLOB NOT NULL, 
	shown BLOB NOT NULL, 
	said_at DATETIME NOT NULL, 
	answer BLOB NOT NULL, 
	closed_at DATETIME, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_quiet_word PRIMARY KEY (id), 
	CONSTRAINT fk_quiet_word_author_id FOREIGN KEY(author_id) REFERENCES membership (id), 
	CONSTRAINT fk_quiet_word_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT uq_quiet_word_public_id UNIQUE (public_id)
);
INSERT INTO "quiet_word" VALUES(1,7,'group','q4jbwvhztrjb',X'674141414141427241315133685872344848415434666E4C323774774D6B723359307855776E54396B787645373844513162307331795046705F3167676634795353614E563850494E6E4F6D364175456B4F575555754934714C704458446362777869724554364167674D3358654E73787067577969693864546239692D6763683251666A4F436137592D53572D2D46525F34354B736E56514C5854674D796F775F5933644943727863616E5A434659613258644A2D4768504C67375953516D446863566D69565F7A517A55596C4E6168524C444A4C55625645594F66344D6C6B5943663761746F6441676459397676753270554871694B4B61676F524E6431637736644B35746B726C366D447739376D613050775636782D56494B466B6E70747568505F4D6A703862786C4B4E4830377370373737304B4A6F776D716F47344B6A305873396E6C4478584E6876435467364F634447447261664173527567323234576B73513742437062734351376762412D4E59756F74363272616D645879627A36377070565A636A6F674C5850432D76687858524667754D6855686161684769486D6B59777848326F434C314C4D6F796E317952303D',X'','2026-11-22 20:44:39.182301',X'6741414141414272413151332D6E504F3146594D567075507639644D5A445662647A376B346241444F7173534D724E636D74485F6539566A55464A507A384330667253596264302D72576657304C764F57684A7279703850487A6544676B397A4C6B526D716F2D62465274772D5650535F594276665243734E7946335165716F564A6D324A6E62314B71686A4C39756E7152546873426E75375A4837444B59736D6776326341744F6F517665526A6176455859412D79726233744E5977444C5F4378545846357A4F437256455272545272376D6E59706D74326164664642794F4B482D2D4D4A7748566F506D476F69687571556B5949554F456366307749396E41776468706C3044794F726773713463344D586A3376374F36466A72565258454C6D4665544673736736437663784C713056416775664D6D553158784A426B6B4D56437149383754325158536A6164574D4B5337784E6343654D75446D4F6E62385F744A4875775A3641735165564756544B3776696A6C38356357492D76424A7A734E4F4A6F475172594D74314D36665534726C754C556A4C694C52317950366664666D726F4C6865654E4E45674A6D5545366B4461673D','2026-11-22 20:44:39.210767',1,'g8zuhr6drbym');
INSERT INTO "quiet_word" VALUES(1,7,'group','q4jbwvhztrjb',X'674141414141427241315133384C4977665A2D7630474D35524F706359495133623265562D354F434938614F6263584E355A6E4941645241494351477034555F4251677A4D455639384A535438434B4F762D68774C45593264553666734D47324B726D766C51626E59533466516863666E413171453651536D51634336764666486E76447636526F6F586B685270623173634B554B76754A46514E4D3638544D45744D62356470626947314434483875344B2D6F634D5337494E46722D6E774D574D413150366C37644C6F32545A366433695042636E796C62493549486D394F69465141684B45496D4B5445596641435744744274563171306F4245574A41396A414E4F654B616353354A51396130725F366D426963664D63503168753636746A7544687A6F32657A474B48657A4953766B6C36494374337A785F527848333269546A4D726D6B4C674E4D68444E67614B6E656434655449536C3550764A725736626C7856364777455462722D6B4F6D54447356425F5369695832373667304F4335535A5A674A384B564F48474F576A5F78655F614C7279416D5A584C776769497274657A4476396D4843454469484E3435444E6276413D',X'','2026-11-22 20:44:39.219449',X'',NULL,2,'9g2ax2jugzch');
CREATE TABLE received (
	received_at DATETIME NOT NULL, 
	purpose VARCHAR(8) NOT NULL, 
	about VARCHAR(30) NOT NULL, 
	digest VARCHAR(64) NOT NULL, 
	uid_validity BIGINT, 
	uid BIGINT, 
	outcome VARCHAR(32) NOT NULL, 
	note VARCHAR(200) NOT NULL, 
	tries INTEGER NOT NULL, 
	content BLOB, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_received PRIMARY KEY (id), 
	CONSTRAINT uq_received_digest UNIQUE (digest), 
	CONSTRAINT uq_received_public_id UNIQUE (public_id)
);
CREATE TABLE sent_form (
	"key" VARCHAR(64) NOT NULL, 
	led_to VARCHAR(500) NOT NULL, 
	sent_at DATETIME NOT NULL, 
	CONSTRAINT pk_sent_form PRIMARY KEY ("key")
);
CREATE TABLE series (
	group_id INTEGER NOT NULL, 
	organiser_id INTEGER NOT NULL, 
	uid VARCHAR(120) NOT NULL, 
	sequence INTEGER NOT NULL, 
	often VARCHAR(32) NOT NULL, 
	until DATE NOT NULL, 
	planned_at DATETIME NOT NULL, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	is_all_day BOOLEAN NOT NULL, 
	wall_start DATETIME NOT NULL, 
	wall_end DATETIME NOT NULL, 
	start_fold INTEGER NOT NULL, 
	end_fold INTEGER NOT NULL, 
	timezone VARCHAR(64) NOT NULL, 
	starts_at DATETIME NOT NULL, 
	ends_at DATETIME NOT NULL, 
	CONSTRAINT pk_series PRIMARY KEY (id), 
	CONSTRAINT fk_series_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT fk_series_organiser_id FOREIGN KEY(organiser_id) REFERENCES membership (id), 
	CONSTRAINT uq_series_public_id UNIQUE (public_id), 
	CONSTRAINT uq_series_uid UNIQUE (uid)
);
INSERT INTO "series" VALUES(1,8,'series-502b9ed3-e599-4c92-b413-ce478c2a6cec@localhost',0,'fortnightly','2027-05-02','2026-11-22 20:44:38.381805',1,'u8wfub55ux3b',0,'2026-11-29 19:00:00.000000','2026-11-29 20:00:00.000000',0,0,'Europe/London','2026-11-29 19:00:00.000000','2026-11-29 20:00:00.000000');
CREATE TABLE standing_answer (
	group_id INTEGER NOT NULL, 
	series_id INTEGER NOT NULL, 
	membership_id INTEGER NOT NULL, 
	given VARCHAR(32) NOT NULL, 
	given_at DATETIME, 
	link_version INTEGER NOT NULL, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_standing_answer PRIMARY KEY (id), 
	CONSTRAINT fk_standing_answer_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT fk_standing_answer_series_id FOREIGN KEY(series_id) REFERENCES series (id), 
	CONSTRAINT fk_standing_answer_membership_id FOREIGN KEY(membership_id) REFERENCES membership (id), 
	CONSTRAINT uq_standing_answer_group_id_series_id_membership_id UNIQUE (group_id, series_id, membership_id), 
	CONSTRAINT uq_standing_answer_public_id UNIQUE (public_id)
);
INSERT INTO "standing_answer" VALUES(1,1,1,'not_yet',NULL,0,1,'zsdbnmhharjy');
INSERT INTO "standing_answer" VALUES(1,1,2,'yes','2026-11-22 20:44:38.757615',0,2,'db7ewrreyfsn');
INSERT INTO "standing_answer" VALUES(1,1,4,'not_yet',NULL,0,3,'yzud69qk793s');
INSERT INTO "standing_answer" VALUES(1,1,8,'yes','2026-11-22 20:44:38.415952',0,4,'qnqy54yrsc6d');
INSERT INTO "standing_answer" VALUES(1,1,7,'depends','2026-11-22 20:44:38.719228',0,5,'hqxz9qjd7a8h');
INSERT INTO "standing_answer" VALUES(1,1,9,'not_yet',NULL,0,6,'w78ay8wu2ayv');
INSERT INTO "standing_answer" VALUES(1,1,3,'not_yet',NULL,0,7,'upnzvyxfssmw');
INSERT INTO "standing_answer" VALUES(1,1,5,'yes','2026-11-22 20:44:38.677749',0,8,'eedpe2d8ccwe');
INSERT INTO "standing_answer" VALUES(1,1,6,'not_yet',NULL,0,9,'zp32jet5x5ef');
CREATE TABLE tender_day (
	person_id INTEGER NOT NULL, 
	contents BLOB NOT NULL, 
	until DATE NOT NULL, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_tender_day PRIMARY KEY (id), 
	CONSTRAINT fk_tender_day_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_tender_day_public_id UNIQUE (public_id)
);
INSERT INTO "tender_day" VALUES(2,X'6741414141414272413151334D683365336B375070777A6B634D67573238573733724E54566243586A34765A37395F6553677177363330754B5932702D6F63616F37775F485A4338567A5F5A54617248634D35554832766D62773169372D4C4A314A78683961576A634663587475734B4371477537636C617173482D6C3674466E42633255494E37724C37443157597051417443506363674E55456276705132737132485A3669334570525347344C2D51374B6B4D4278533178447754313444366849326A6C6235754E79335547394D5033687A4D716F4B6D4769776F37317742705A74706846697977486D6B6E7355715663786C52514178524D4B4252715959573738565146577467423462653078486B6D624162797943424F4570596A472D717A7A45455F53636C3754736E756E6E383865464347374F45724349357A51784B3837386D54757873776D535841306B4F3972677578617376696E324D327771584E5F47487A466643436B344F676C52474F445437584148514F673350786874587063797443345646713149453667536E71554130576E6456526B66383834543767504F364A7077704461563845356C337861355A343D','2027-11-22',1,'azukjj4kk9f5');
CREATE TABLE tender_day_reader (
	day_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	CONSTRAINT pk_tender_day_reader PRIMARY KEY (day_id, person_id), 
	CONSTRAINT fk_tender_day_reader_day_id FOREIGN KEY(day_id) REFERENCES tender_day (id), 
	CONSTRAINT fk_tender_day_reader_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
INSERT INTO "tender_day_reader" VALUES(1,1);
CREATE TABLE undeliverable (
	address_hash VARCHAR(64) NOT NULL, 
	days INTEGER NOT NULL, 
	last_on DATE NOT NULL, 
	stopped_at DATETIME, 
	CONSTRAINT pk_undeliverable PRIMARY KEY (address_hash)
);
CREATE TABLE unwanted (
	address_hash VARCHAR(64) NOT NULL, 
	since DATETIME NOT NULL, 
	CONSTRAINT pk_unwanted PRIMARY KEY (address_hash)
);
CREATE TABLE vote (
	id INTEGER NOT NULL, 
	group_id INTEGER NOT NULL, 
	option_id INTEGER NOT NULL, 
	attendance_id INTEGER NOT NULL, 
	suits VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_vote PRIMARY KEY (id), 
	CONSTRAINT fk_vote_attendance_id FOREIGN KEY(attendance_id) REFERENCES attendance (id), 
	CONSTRAINT fk_vote_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT fk_vote_option_id FOREIGN KEY(option_id) REFERENCES poll_option (id), 
	CONSTRAINT uq_vote_group_id_option_id_attendance_id UNIQUE (group_id, option_id, attendance_id)
);
INSERT INTO "vote" VALUES(1,1,1,79,'yes');
INSERT INTO "vote" VALUES(2,1,2,79,'yes');
INSERT INTO "vote" VALUES(3,1,3,79,'no');
INSERT INTO "vote" VALUES(4,1,5,79,'yes');
INSERT INTO "vote" VALUES(5,1,1,75,'yes');
INSERT INTO "vote" VALUES(6,1,2,75,'yes');
INSERT INTO "vote" VALUES(7,1,3,75,'yes');
INSERT INTO "vote" VALUES(8,1,4,75,'if_need_be');
INSERT INTO "vote" VALUES(9,1,5,75,'yes');
INSERT INTO "vote" VALUES(10,1,1,80,'no');
INSERT INTO "vote" VALUES(11,1,2,80,'yes');
INSERT INTO "vote" VALUES(12,1,3,80,'yes');
INSERT INTO "vote" VALUES(13,1,4,80,'yes');
INSERT INTO "vote" VALUES(14,1,5,80,'yes');
INSERT INTO "vote" VALUES(15,1,1,77,'yes');
INSERT INTO "vote" VALUES(16,1,2,77,'yes');
INSERT INTO "vote" VALUES(17,1,3,77,'if_need_be');
INSERT INTO "vote" VALUES(18,1,4,77,'yes');
INSERT INTO "vote" VALUES(19,1,5,77,'yes');
INSERT INTO "vote" VALUES(20,1,1,78,'if_need_be');
INSERT INTO "vote" VALUES(21,1,2,78,'if_need_be');
INSERT INTO "vote" VALUES(22,1,3,78,'no');
INSERT INTO "vote" VALUES(23,1,4,78,'yes');
INSERT INTO "vote" VALUES(24,1,2,76,'yes');
INSERT INTO "vote" VALUES(25,1,1,73,'yes');
INSERT INTO "vote" VALUES(26,1,2,73,'yes');
INSERT INTO "vote" VALUES(27,1,4,73,'if_need_be');
CREATE TABLE way_in (
	email VARCHAR(254) NOT NULL, 
	person_id INTEGER, 
	new_name VARCHAR(60) NOT NULL, 
	browser_hash VARCHAR(64) NOT NULL, 
	link_hash VARCHAR(64) NOT NULL, 
	code_hash VARCHAR(64) NOT NULL, 
	asked_from VARCHAR(60) NOT NULL, 
	asked_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	tries INTEGER NOT NULL, 
	used_at DATETIME, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_way_in PRIMARY KEY (id), 
	CONSTRAINT fk_way_in_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_way_in_link_hash UNIQUE (link_hash), 
	CONSTRAINT uq_way_in_public_id UNIQUE (public_id)
);
INSERT INTO "way_in" VALUES('ana@example.org',1,'','','d274cb4071dca57818c7d9991524cef65400103a469bade8d39fb3eb69ccdbee','fbb9a49d89f33ba8df75f46ce485392d8df6dad8cd56e6e28d1ba9dd6f8b4f6c','','2026-11-22 20:44:39.254694','2026-12-22 20:44:39.254694',0,NULL,1,'n7u8gsz7tk2j');
INSERT INTO "way_in" VALUES('ben@example.org',2,'','','2950a7899a2934ef8643a07a0a45d4b81821077d86a7bd17ff7b4c39983271ff','6aafd31ba9d9d2338721c3c348171f932842371f8027cee31ad280ee9273cf63','','2026-11-22 20:44:39.256914','2026-12-22 20:44:39.256914',0,NULL,2,'83zd2z523k6a');
INSERT INTO "way_in" VALUES('priya@example.org',3,'','','5d364c90246ccb55aad41cf793d2823e13a96066a44d94abe3513e8ebaf24879','7476a78622edb7b36b085982f668803fc3b016d9b942434f1e34de191108ec7d','','2026-11-22 20:44:39.257762','2026-12-22 20:44:39.257762',0,NULL,3,'54wr4kk7nn8g');
INSERT INTO "way_in" VALUES('callum@example.org',4,'','','f793c4d8649fad5c070f7a9adda9118021215e9b042f1a6f8727ea6cececea32','f8444bd2ae109e4880d8879659ac16a801bb074aabdfc18e78c342d8ef0d096d','','2026-11-22 20:44:39.258510','2026-12-22 20:44:39.258510',0,NULL,4,'zurdh99vy6pk');
INSERT INTO "way_in" VALUES('sian@example.org',5,'','','2eabe5ab7c193e435844407067f4b73eb56e447951e064a55b5c10067ea53ea0','4a55fc75114c6024b06a8974e02b20671a213f9fd4028e3096ab26c21851587c','','2026-11-22 20:44:39.259213','2026-12-22 20:44:39.259213',0,NULL,5,'pbnrc8j47jry');
INSERT INTO "way_in" VALUES('tomasz@example.org',6,'','','bf9b6f5f736043ed76a9965bb134170f4b13aa287681dcb9cecc4a527f48e396','74c334bfff7bd1c168ed4a14eb92b67da461bfd6244a6db02b4cfd62e19bb133','','2026-11-22 20:44:39.259990','2026-12-22 20:44:39.259990',0,NULL,6,'s89f48aumfju');
INSERT INTO "way_in" VALUES('jo@example.org',7,'','','3888caa89d0f7cf9c9cbc640ca6cc0ae87ea3e247d0e75c2ef831b164df907b3','2f8eebc5225dc1fc78d6279445fa2f546f3a108a5631bf7304502e7a121284bf','','2026-11-22 20:44:39.260622','2026-12-22 20:44:39.260622',0,NULL,7,'2yu9vf8zudap');
INSERT INTO "way_in" VALUES('dee@example.org',8,'','','ffab98108686098a7d765e29ac80174578f2c3b2c9967e3ef6383f9faf999ac8','2ebe14ab1bf2391b0bc645779f95fab33a64a01fcf1c654e3ac544774dd75285','','2026-11-22 20:44:39.261234','2026-12-22 20:44:39.261234',0,NULL,8,'jwkvgpmdurd9');
INSERT INTO "way_in" VALUES('marcus@example.org',9,'','','c5a9280e7bd96b84ec253df762a0c01a35e0d204d25aa6e35b4842778155e874','671de3cf2a05698e52dd7b0bbfc468e7ea7fbe167485315eb17957f39d83da14','','2026-11-22 20:44:39.261843','2026-12-22 20:44:39.261843',0,NULL,9,'wn9us2ayxy3m');
INSERT INTO "way_in" VALUES('cleo@example.org',11,'','','54efff48ac1d3d3393ea81a05efef1a0e8a5a6fe1154a8f045aa00625211bd30','5aa65ce6b4b048486a786fd0a8b5b67225e9ff53e05ef2568297c6b145f2e483','','2026-11-22 20:44:39.262397','2026-12-22 20:44:39.262397',0,NULL,10,'sswey4epgugb');
INSERT INTO "way_in" VALUES('dev@example.org',10,'','','cdcfe4d1a66a499094bb221656b3f2b52937e076fd3b30ee85adb84bc737aa14','0a79f68649102001279aa18c188bd44dc2f29b4710c5e7c5a9ff862c409afd0f','','2026-11-22 20:44:39.262949','2026-12-22 20:44:39.262949',0,NULL,11,'467qbxqfrkr6');
CREATE TABLE word (
	group_id INTEGER NOT NULL, 
	conversation_id INTEGER NOT NULL, 
	author_id INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	said_at DATETIME NOT NULL, 
	edited_at DATETIME, 
	taken_down_at DATETIME, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_word PRIMARY KEY (id), 
	CONSTRAINT fk_word_author_id FOREIGN KEY(author_id) REFERENCES membership (id), 
	CONSTRAINT fk_word_conversation_id FOREIGN KEY(conversation_id) REFERENCES conversation (id), 
	CONSTRAINT fk_word_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT uq_word_public_id UNIQUE (public_id)
);
INSERT INTO "word" VALUES(1,4,4,'Tell her she has a lot of aunties.','2026-11-22 20:44:37.937742',NULL,NULL,1,'mrbbh6bc3jmc');
INSERT INTO "word" VALUES(1,7,3,'I remember the cake.','2026-11-22 20:44:37.954858',NULL,NULL,2,'n299c8w62efq');
INSERT INTO "word" VALUES(1,8,1,'It’s written down. We’ve got it.','2026-11-22 20:44:37.961591',NULL,NULL,3,'hb7f46k2p25v');
INSERT INTO "word" VALUES(1,8,5,'Thinking of you.','2026-11-22 20:44:37.962665',NULL,NULL,4,'c99v2rqby3j9');
INSERT INTO "word" VALUES(1,9,1,'The right way to run.','2026-11-22 20:44:37.971105',NULL,NULL,5,'aaqg3rzz5p2r');
INSERT INTO "word" VALUES(1,11,2,'Shotgun.','2026-11-22 20:44:37.983857',NULL,NULL,6,'4hkpbncd3q7t');
INSERT INTO "word" VALUES(1,11,7,'So glad. Both hands on the wheel.','2026-11-22 20:44:37.984826',NULL,NULL,7,'c6nxyqdvjxjv');
INSERT INTO "word" VALUES(1,12,6,'Bring them. Bring all of them.','2026-11-22 20:44:37.990702',NULL,NULL,8,'vpkr6dkhpwtj');
INSERT INTO "word" VALUES(1,13,9,'I’d move house for Biscuit.','2026-11-22 20:44:37.996907',NULL,NULL,9,'evvqwvgd7uwg');
INSERT INTO "word" VALUES(1,14,8,'Toast is a very good sign.','2026-11-22 20:44:38.003748',NULL,NULL,10,'wc54pqdns4nd');
INSERT INTO "word" VALUES(1,15,3,'A door that’s yours. I’m so, so glad.','2026-11-22 20:44:38.011583',NULL,NULL,11,'5ckzurq2kyep');
INSERT INTO "word" VALUES(1,15,8,'I have a spare kettle with your name on it.','2026-11-22 20:44:38.012835',NULL,NULL,12,'ycz2egxqp7ka');
INSERT INTO "word" VALUES(1,16,3,'For me: late, in writing, and only what they needed.','2026-11-22 20:44:39.145553',NULL,NULL,13,'dspxv38vnmas');
INSERT INTO "word" VALUES(1,16,2,'For me it was on a walk. Easier side by side.','2026-11-22 20:44:39.146641',NULL,NULL,14,'awcsbhfgtkqa');
CREATE TABLE yearbook (
	group_id INTEGER NOT NULL, 
	member_id INTEGER NOT NULL, 
	first_year INTEGER NOT NULL, 
	last_year INTEGER NOT NULL, 
	state VARCHAR(32) NOT NULL, 
	done INTEGER NOT NULL, 
	tries INTEGER NOT NULL, 
	asked_at DATETIME NOT NULL, 
	leased_until DATETIME, 
	ends_at DATETIME NOT NULL, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_yearbook PRIMARY KEY (id), 
	CONSTRAINT fk_yearbook_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT fk_yearbook_member_id FOREIGN KEY(member_id) REFERENCES membership (id), 
	CONSTRAINT uq_yearbook_public_id UNIQUE (public_id)
);
CREATE INDEX ix_address_change_person_id ON address_change (person_id);
CREATE INDEX ix_conversation_group_id ON conversation (group_id);
CREATE INDEX ix_device_person_id ON device (person_id);
CREATE INDEX ix_way_in_browser_hash ON way_in (browser_hash);
CREATE INDEX ix_way_in_expires_at ON way_in (expires_at);
CREATE INDEX ix_invitation_group_id_answer ON invitation (group_id, answer);
CREATE INDEX ix_word_group_conversation ON word (group_id, conversation_id, id);
CREATE INDEX ix_poll_option_group_id_meetup_id ON poll_option (group_id, meetup_id);
CREATE INDEX ix_poll_option_meetup_id ON poll_option (meetup_id);
CREATE INDEX ix_vote_attendance_id ON vote (attendance_id);
CREATE INDEX ix_vote_option_id ON vote (option_id);
CREATE INDEX ix_block_blocked_id ON block (blocked_id);
CREATE INDEX ix_audience_group_id ON audience (group_id);
CREATE INDEX ix_feed_person_id ON feed (person_id);
CREATE INDEX ix_received_outcome ON received (outcome, received_at);
CREATE INDEX ix_received_about ON received (about, received_at);
CREATE INDEX ix_received_uid ON received (uid_validity, uid);
CREATE INDEX ix_held_reply_message_id ON held_reply (message_id);
CREATE INDEX ix_membership_person_id_standing ON membership (person_id, standing);
CREATE INDEX ix_series_group_id ON series (group_id);
CREATE INDEX ix_standing_answer_series_id ON standing_answer (series_id);
CREATE INDEX ix_standing_answer_membership_id ON standing_answer (membership_id);
CREATE INDEX ix_attendance_membership_id ON attendance (membership_id);
CREATE INDEX ix_attendance_offered_until ON attendance (offered_until);
CREATE INDEX ix_attendance_meetup_id ON attendance (meetup_id);
CREATE INDEX ix_contact_group_id_happened_on ON contact (group_id, happened_on);
CREATE INDEX ix_note_author_id ON note (author_id);
CREATE INDEX ix_note_meetup_id ON note (meetup_id);
CREATE INDEX ix_item_group_id_meetup_id ON item (group_id, meetup_id);
CREATE INDEX ix_item_meetup_id ON item (meetup_id);
CREATE INDEX ix_lift_attendance_id ON lift (attendance_id);
CREATE INDEX ix_lift_group_id_meetup_id ON lift (group_id, meetup_id);
CREATE INDEX ix_lift_meetup_id ON lift (meetup_id);
CREATE INDEX ix_door_person_id ON door (person_id);
CREATE INDEX ix_meetup_timeline ON meetup (group_id, wall_start, id);
CREATE INDEX ix_meetup_place_from ON meetup (place_from);
CREATE INDEX ix_meetup_group_id_ends_at ON meetup (group_id, ends_at);
CREATE INDEX ix_meetup_untold_since ON meetup (untold_since);
CREATE INDEX ix_meetup_series_id ON meetup (series_id, starts_at);
CREATE INDEX ix_meetup_group_id_starts_at ON meetup (group_id, starts_at, id);
CREATE INDEX ix_named_person_id ON named (person_id);
CREATE INDEX ix_moment_person_id ON moment (person_id);
CREATE INDEX ix_milestone_timeline ON milestone (group_id, sort_on, id);
CREATE INDEX ix_milestone_latest ON milestone (group_id, id);
CREATE INDEX ix_milestone_years ON milestone (group_id, year);
CREATE INDEX ix_photo_person_id ON photo (person_id);
CREATE INDEX ix_photo_added_by ON photo (added_by);
CREATE INDEX ix_photo_state ON photo (state);
CREATE INDEX ix_photo_album_id ON photo (album_id, id);
CREATE INDEX ix_finding_group_id ON finding (group_id);
CREATE INDEX ix_left_out_person_id ON left_out (person_id);
CREATE INDEX ix_yearbook_ends_at ON yearbook (ends_at);
CREATE INDEX ix_yearbook_member_id ON yearbook (member_id);
CREATE INDEX ix_yearbook_state ON yearbook (state, id);
CREATE INDEX ix_kept_away_meetup_id ON kept_away (meetup_id);
CREATE INDEX ix_kept_away_moment_id ON kept_away (moment_id);
CREATE INDEX ix_check_in_ends_at ON check_in (ends_at);
CREATE INDEX ix_check_in_group_id_id ON check_in (group_id, id);
CREATE INDEX ix_check_in_keepsake_ends_at ON check_in_keepsake (ends_at);
CREATE INDEX ix_check_in_keepsake_membership_id ON check_in_keepsake (membership_id);
CREATE INDEX ix_check_in_place_group_id ON check_in_place (group_id);
CREATE INDEX ix_check_in_reply_group_id_check_in_id ON check_in_reply (group_id, check_in_id);
CREATE INDEX ix_check_in_not_today_membership_id ON check_in_not_today (membership_id);
CREATE INDEX ix_message_address_hash ON message (address_hash);
CREATE INDEX ix_message_subject ON message (subject_key);
CREATE INDEX ix_message_due ON message (state, urgency, due_at);
CREATE INDEX ix_aside_author_id ON aside (author_id);
CREATE INDEX ix_aside_reader_id ON aside (reader_id);
CREATE INDEX ix_quiet_word_group_id ON quiet_word (group_id);
CREATE INDEX ix_concerned_membership_id ON concerned (membership_id);
CREATE INDEX ix_plan_ally_friend_id ON plan_ally (friend_id);
CREATE INDEX ix_tender_day_person_id ON tender_day (person_id);
CREATE INDEX ix_tender_day_reader_person_id ON tender_day_reader (person_id);
CREATE INDEX ix_experience_group_thing ON experience (group_id, thing);
CREATE INDEX ix_question_group_closes_at ON question (group_id, closes_at);
CREATE INDEX ix_bookmark_experience_id ON bookmark (experience_id);
CREATE INDEX ix_making_group_ends_at ON making (group_id, ends_at);
CREATE INDEX ix_making_meetup ON making (meetup);
CREATE INDEX ix_piece_group_making ON piece (group_id, making_id);
CREATE INDEX ix_postcard_place_group_making ON postcard_place (group_id, making_id);
CREATE INDEX ix_presence_group_making ON presence (group_id, making_id);
CREATE INDEX ix_enquiry_about_id ON enquiry (about_id);
CREATE INDEX ix_enquiry_author_id ON enquiry (author_id);
CREATE INDEX ix_enquiry_group_id_meetup_id ON enquiry (group_id, meetup_id);
CREATE TRIGGER finding_put AFTER INSERT ON finding BEGIN INSERT INTO finding_words(rowid, group_id, kind, words) VALUES (new.place, new.group_id, new.kind, new.words); END;
CREATE TRIGGER finding_taken AFTER DELETE ON finding BEGIN INSERT INTO finding_words(finding_words, rowid, group_id, kind, words) VALUES ('delete', old.place, old.group_id, old.kind, old.words); END;
CREATE TRIGGER finding_changed AFTER UPDATE ON finding BEGIN INSERT INTO finding_words(finding_words, rowid, group_id, kind, words) VALUES ('delete', old.place, old.group_id, old.kind, old.words); INSERT INTO finding_words(rowid, group_id, kind, words) VALUES (new.place, new.group_id, new.kind, new.words); END;
INSERT INTO finding_words(finding_words) VALUES('rebuild');
COMMIT;
